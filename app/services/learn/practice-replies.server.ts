import type { LessonReply } from '#app/domain/content/lesson-reply.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';
import type { PracticeReply, Tried } from '#app/domain/rubric/practice-reply.ts';
import { rateWords } from '#app/domain/rubric/rated-words.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { notYetSaid, type NotYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { listPracticeReplies, savePracticeReply } from '#db/queries/practice-replies.ts';
import { now } from '../clock.server.ts';
import { getLesson, getRubrics, type PublishedLesson } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { ownerOf, requireLesson } from './require-lesson.server.ts';

/** The replies that a lesson asks for, by id, with this learner's own tries, which nobody else can read. */
export async function getPracticeReplies(person: SignedIn, contentId: string, lesson: PublishedLesson): Promise<Record<string, PracticeReply>> {
  const asked = lesson.replies ?? [];
  if (asked.length === 0) return {};
  const [rubrics, written] = await Promise.all([rubricsOf(person, asked), listPracticeReplies(db(), person.id, contentId)]);
  return Object.fromEntries(
    asked.map((reply) => {
      const own = written.find(({ practice }) => practice === reply.id);
      return [reply.id, { criteria: criteriaOf(rubrics, reply), ...(own && { tried: rateTry(rubrics, reply, own.text, own.earlier) }) }];
    }),
  );
}

/**
 * Keeps a try at a lesson's reply and rates it at once, on this machine: the judge is not asked for practice.
 * Fails when the lesson asks for no such reply, or the words are empty or too long; then nothing is kept.
 */
export async function tryReply(person: SignedIn, courseSlug: string, lessonSlug: string, id: string, written: string): Promise<Result<Tried, NotYetSaid | 'not-asked'>> {
  // A plain form sends line breaks as two signs, a script as one: kept is one, so that evidence stands where it stood.
  const text = written.replace(/\r\n?/g, '\n');
  const { item, versionId } = await requireLesson(person, courseSlug, lessonSlug);
  const reply = (await getLesson(versionId)).replies?.find((one) => one.id === id);
  if (!reply) return fail('not-asked');
  const refused = notYetSaid(text);
  if (refused) return fail(refused);
  await savePracticeReply(db(), { ...ownerOf(person, item.id), practice: id, text, updated_at: now().toISOString() });
  const [rubrics, kept] = await Promise.all([rubricsOf(person, [reply]), listPracticeReplies(db(), person.id, item.id)]);
  return ok(rateTry(rubrics, reply, text, kept.find(({ practice }) => practice === id)?.earlier ?? null));
}

function rateTry(rubrics: Rubric[], reply: LessonReply, text: string, earlier: string | null): Tried {
  const rate = (words: string) => rateWords(rubrics.filter(({ slug }) => slug === reply.rubric), reply.criteria, { message: reply.message, conversation: [] }, words);
  const before = earlier === null ? [] : rate(earlier).ratings;
  return { rated: rate(text), ...(before.length > 0 && { before: Object.fromEntries(before.map(({ criterion, level }) => [criterion, level])) }) };
}

/** The rubrics as they are published now: practice pins nothing, since it counts nowhere. */
async function rubricsOf({ organisationId }: SignedIn, replies: LessonReply[]): Promise<Rubric[]> {
  const slugs = [...new Set(replies.map(({ rubric }) => rubric))];
  const found = await Promise.all(slugs.map((slug) => findContent(db(), organisationId, 'rubric', slug)));
  return getRubrics(found.flatMap((content) => content?.current_version_id ?? []));
}

const criteriaOf = (rubrics: Rubric[], reply: LessonReply): PracticeReply['criteria'] =>
  (rubrics.find(({ slug }) => slug === reply.rubric)?.criteria ?? [])
    .filter(({ id }) => reply.criteria.includes(id))
    .map(({ id, name, about, scale, descriptors }) => ({ id, name, about, scale, descriptors }));
