import { openQuizzes, statusOf } from '#app/domain/course/progress.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { beginLesson, completeLesson, listQuizAnswers, listReflections, saveQuizAnswer, saveReflection } from '#db/queries/progress.ts';
import { now } from '../clock.server.ts';
import { getLesson } from '../content/versions.server.ts';
import { issueCertificates } from '../recognition/issue-certificates.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { renewsFrom } from './renewal.server.ts';
import { addressOf } from './home.server.ts';
import { getPracticeReplies } from './practice-replies.server.ts';
import { ownerOf, requireLesson } from './require-lesson.server.ts';

/** The longest reflection that is kept, in UTF-16 code units. */
export const REFLECTION_LIMIT = 20_000;

/** A lesson with what this learner has answered and written in it. Throws 404 when the course has no such lesson. */
export async function getLessonPage(person: SignedIn, courseSlug: string, lessonSlug: string) {
  const { items, item, versionId, since, begun } = await requireLesson(person, courseSlug, lessonSlug);
  const [lesson, answered, reflections] = await Promise.all([
    getLesson(versionId),
    listQuizAnswers(db(), person.id, item.id),
    listReflections(db(), person.id, item.id),
  ]);
  const answers = countedAnswers(answered, since);
  const replies = await getPracticeReplies(person, item.id, lesson);
  if (!item.started_at || !begun) await beginLesson(db(), person.organisationId, person.id, item.id, now().toISOString());
  const done = statusOf(item) === 'done';
  const anew = done ? await renewsFrom(person, item.course_id) : undefined;
  const at = items.indexOf(item);
  const after = items[at + 1];
  return {
    learner: person.id,
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
    sources: lesson.sources,
    module: lesson.module,
    course: { slug: courseSlug, title: item.course_title },
    position: at + 1,
    total: items.length,
    // What has to be done once more is not done, however often it was.
    done: done && !(anew !== undefined && (item.updated_at ?? '') < anew),
    answers: Object.fromEntries(answers.map(({ quiz, answer }) => [quiz, answer])),
    reflections: Object.fromEntries(reflections.map(({ reflection, text }) => [reflection, text])),
    replies,
    next: after ? { title: after.title, to: addressOf(courseSlug, after) } : undefined,
  };
}

/** What comes again is answered again: earlier answers would make it a press of a button. */
const countedAnswers = <A extends { answered_at: string }>(answers: A[], since: string | undefined): A[] => answers.filter(({ answered_at }) => since === undefined || answered_at >= since);

/** Keeps an answer to a quiz; false when the lesson has no such quiz or answer. */
export async function answerQuiz(person: SignedIn, courseSlug: string, lessonSlug: string, quiz: string, answer: string): Promise<boolean> {
  const { item, versionId } = await requireLesson(person, courseSlug, lessonSlug);
  const lesson = await getLesson(versionId);
  const chosen = lesson.quizzes.find((q) => q.id === quiz)?.answers.find((a) => a.id === answer);
  if (!chosen) return false;
  await saveQuizAnswer(db(), { ...ownerOf(person, item.id), quiz, answer, correct: chosen.correct ? 1 : 0, answered_at: now().toISOString() });
  return true;
}

/** Keeps a private reflection; false when the lesson has none of that id or the text is too long. */
export async function keepReflection(person: SignedIn, courseSlug: string, lessonSlug: string, reflection: string, text: string): Promise<boolean> {
  const { item, versionId } = await requireLesson(person, courseSlug, lessonSlug);
  const lesson = await getLesson(versionId);
  if (!lesson.reflections.includes(reflection) || text.length > REFLECTION_LIMIT) return false;
  await saveReflection(db(), { ...ownerOf(person, item.id), reflection, text, updated_at: now().toISOString() });
  return true;
}

/** Finishes a lesson. Fails with the ids of the quizzes that are still to be answered. */
export async function finishLesson(person: SignedIn, courseSlug: string, lessonSlug: string): Promise<Result<void, string[]>> {
  const { item, versionId, since } = await requireLesson(person, courseSlug, lessonSlug);
  const [lesson, answered] = await Promise.all([getLesson(versionId), listQuizAnswers(db(), person.id, item.id)]);
  const open = openQuizzes(lesson.quizzes, countedAnswers(answered, since));
  if (open.length > 0) return fail(open);
  const at = now().toISOString();
  await completeLesson(db(), person.organisationId, person.id, item.id, at, (tx) => issueCertificates(tx, person.organisationId, [person.id], at));
  return ok(undefined);
}
