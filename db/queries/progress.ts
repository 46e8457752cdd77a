import type { Insertable, Kysely } from 'kysely';
import type { Database, QuizAnswerRow, ReflectionRow } from '../schema.ts';
import { beginDuties, refreshDuties } from './duty-progress.ts';

/** The items of a course in order, each with the learner's progress (null where not begun). */
export const listItems = (db: Kysely<Database>, courseId: string, personId: string) =>
  itemsWithProgress(db, personId).where('course_item.course_id', '=', courseId).execute();

/** The same for the course of a slug, which each item names: none where there is no such course, or it is retired. */
export const listItemsOf = (db: Kysely<Database>, organisationId: string, courseSlug: string, personId: string) =>
  itemsWithProgress(db, personId)
    .innerJoin('content as course', 'course.id', 'course_item.course_id')
    .select(['course.id as course_id', 'course.title as course_title'])
    .where('course.organisation_id', '=', organisationId)
    .where('course.kind', '=', 'course')
    .where('course.slug', '=', courseSlug)
    .where('course.current_version_id', 'is not', null)
    .where('course.retired_at', 'is', null)
    .execute();

const itemsWithProgress = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('course_item')
    .innerJoin('content', 'content.id', 'course_item.content_id')
    .leftJoin('progress', (join) => join.onRef('progress.content_id', '=', 'content.id').on('progress.person_id', '=', personId))
    .select([
      'content.id',
      'content.kind',
      'content.slug',
      'content.title',
      'content.current_version_id',
      'progress.started_at',
      'progress.completed_at',
      'progress.succeeded_at',
      'progress.updated_at',
    ])
    .orderBy('course_item.position');

export type Item = Awaited<ReturnType<typeof listItems>>[number];

/** Notes that a lesson was opened: the first time in itself, and in the duties that it is part of, also when they come again. */
export const beginLesson = (db: Kysely<Database>, organisationId: string, personId: string, contentId: string, at: string) =>
  db.transaction().execute(async (tx) => {
    await begin(tx, organisationId, personId, contentId, at);
    await beginDuties(tx, personId, contentId, at);
  });

async function begin(tx: Kysely<Database>, organisationId: string, personId: string, contentId: string, at: string): Promise<void> {
  await tx
    .insertInto('progress')
    .values({
      person_id: personId,
      content_id: contentId,
      organisation_id: organisationId,
      started_at: at,
      completed_at: null,
      succeeded_at: null,
      best_score: null,
      attempts: 0,
      updated_at: at,
    })
    .onConflict((c) => c.columns(['person_id', 'content_id']).doNothing())
    .execute();
}

/**
 * Marks a lesson finished, opened or not, and counts it in its duties. The first time stays the day of completion;
 * `updated_at` is the last, which a duty that has come again looks at. `counted` runs in the same transaction, after the duties.
 */
export const completeLesson = (db: Kysely<Database>, organisationId: string, personId: string, contentId: string, at: string, counted: (tx: Kysely<Database>) => Promise<void>) =>
  db.transaction().execute(async (tx) => {
    await begin(tx, organisationId, personId, contentId, at);
    await tx
      .updateTable('progress')
      .set((e) => ({ completed_at: e.fn.coalesce('completed_at', e.val(at)), updated_at: at }))
      .where('person_id', '=', personId)
      .where('content_id', '=', contentId)
      .execute();
    await refreshDuties(tx, organisationId, [personId]);
    await counted(tx);
  });

export const findProgress = (db: Kysely<Database>, personId: string, contentId: string) =>
  db.selectFrom('progress').selectAll().where('person_id', '=', personId).where('content_id', '=', contentId).executeTakeFirst();

export const listQuizAnswers = (db: Kysely<Database>, personId: string, contentId: string) =>
  db.selectFrom('quiz_answer').select(['quiz', 'answer', 'answered_at']).where('person_id', '=', personId).where('content_id', '=', contentId).execute();

export const saveQuizAnswer = (db: Kysely<Database>, row: Insertable<QuizAnswerRow>) =>
  db
    .insertInto('quiz_answer')
    .values(row)
    .onConflict((c) => c.columns(['person_id', 'content_id', 'quiz']).doUpdateSet({ answer: row.answer, correct: row.correct, answered_at: row.answered_at }))
    .execute();

export const listReflections = (db: Kysely<Database>, personId: string, contentId: string) =>
  db.selectFrom('reflection').select(['reflection', 'text']).where('person_id', '=', personId).where('content_id', '=', contentId).execute();

export const saveReflection = (db: Kysely<Database>, row: Insertable<ReflectionRow>) =>
  db
    .insertInto('reflection')
    .values(row)
    .onConflict((c) => c.columns(['person_id', 'content_id', 'reflection']).doUpdateSet({ text: row.text, updated_at: row.updated_at }))
    .execute();
