import { openQuizzes, statusOf } from '#app/domain/course/progress.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { beginLesson, completeLesson, isItem, listItems, listQuizAnswers, listReflections, saveQuizAnswer, saveReflection } from '#db/queries/progress.ts';
import { now } from '../clock.server.ts';
import { getLesson } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { addressOf } from './home.server.ts';

/** The longest reflection that is kept, in UTF-16 code units. */
export const REFLECTION_LIMIT = 20_000;

/** A lesson with what this learner has answered and written in it. Throws 404 when the course has no such lesson. */
export async function getLessonPage(person: SignedIn, courseSlug: string, lessonSlug: string) {
  const { course, content } = await requireLesson(person, courseSlug, lessonSlug);
  const [lesson, items, answers, reflections] = await Promise.all([
    getLesson(content.current_version_id),
    listItems(db(), course.id, person.id),
    listQuizAnswers(db(), person.id, content.id),
    listReflections(db(), person.id, content.id),
  ]);
  const at = items.findIndex((item) => item.id === content.id);
  const item = items[at];
  if (!item) throw new Response(null, { status: 404 });
  if (!item.started_at) await beginLesson(db(), person.organisationId, person.id, content.id, now().toISOString());
  const after = items[at + 1];
  return {
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
    sources: lesson.sources,
    module: lesson.module,
    course: { slug: courseSlug, title: course.title },
    position: at + 1,
    total: items.length,
    done: statusOf(item) === 'done',
    answers: Object.fromEntries(answers.map(({ quiz, answer }) => [quiz, answer])),
    reflections: Object.fromEntries(reflections.map(({ reflection, text }) => [reflection, text])),
    next: after ? { title: after.title, to: addressOf(courseSlug, after) } : undefined,
  };
}

/** Keeps an answer to a quiz; false when the lesson has no such quiz or answer. */
export async function answerQuiz(person: SignedIn, courseSlug: string, lessonSlug: string, quiz: string, answer: string): Promise<boolean> {
  const { content } = await requireItem(person, courseSlug, lessonSlug);
  const lesson = await getLesson(content.current_version_id);
  const chosen = lesson.quizzes.find((q) => q.id === quiz)?.answers.find((a) => a.id === answer);
  if (!chosen) return false;
  await saveQuizAnswer(db(), { ...owner(person, content.id), quiz, answer, correct: chosen.correct ? 1 : 0, answered_at: now().toISOString() });
  return true;
}

/** Keeps a private reflection; false when the lesson has none of that id or the text is too long. */
export async function keepReflection(person: SignedIn, courseSlug: string, lessonSlug: string, reflection: string, text: string): Promise<boolean> {
  const { content } = await requireItem(person, courseSlug, lessonSlug);
  const lesson = await getLesson(content.current_version_id);
  if (!lesson.reflections.includes(reflection) || text.length > REFLECTION_LIMIT) return false;
  await saveReflection(db(), { ...owner(person, content.id), reflection, text, updated_at: now().toISOString() });
  return true;
}

/** Finishes a lesson. Fails with the ids of the quizzes that are still to be answered. */
export async function finishLesson(person: SignedIn, courseSlug: string, lessonSlug: string): Promise<Result<void, string[]>> {
  const { content } = await requireItem(person, courseSlug, lessonSlug);
  const [lesson, answered] = await Promise.all([getLesson(content.current_version_id), listQuizAnswers(db(), person.id, content.id)]);
  const open = openQuizzes(lesson.quizzes, answered);
  if (open.length > 0) return fail(open);
  const at = now().toISOString();
  await beginLesson(db(), person.organisationId, person.id, content.id, at);
  await completeLesson(db(), person.id, content.id, at);
  return ok(undefined);
}

const owner = (person: SignedIn, contentId: string) => ({ person_id: person.id, content_id: contentId, organisation_id: person.organisationId });

async function requireLesson(person: SignedIn, courseSlug: string, lessonSlug: string) {
  const [course, content] = await Promise.all([
    findContent(db(), person.organisationId, 'course', courseSlug),
    findContent(db(), person.organisationId, 'lesson', `${courseSlug}/${lessonSlug}`),
  ]);
  if (!course || !content?.current_version_id) throw new Response(null, { status: 404 });
  return { course, content: { id: content.id, current_version_id: content.current_version_id } };
}

/** As above, for what changes something: a lesson that its course has left out is not there either. */
async function requireItem(person: SignedIn, courseSlug: string, lessonSlug: string) {
  const found = await requireLesson(person, courseSlug, lessonSlug);
  if (!(await isItem(db(), found.course.id, found.content.id))) throw new Response(null, { status: 404 });
  return found;
}
