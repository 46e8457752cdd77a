import type { Insertable, Kysely } from 'kysely';
import type { Database, DraftReviewRow } from '../schema.ts';

export const insertDraftReview = (db: Kysely<Database>, row: Insertable<DraftReviewRow>) => db.insertInto('draft_review').values(row).execute();

/** A wish for a review in its organisation, or undefined. */
export const findDraftReview = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('draft_review').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();

/** The reviews of a draft, latest first, with the names of who asked and who answered. */
export const listDraftReviews = (db: Kysely<Database>, draftId: string) =>
  db
    .selectFrom('draft_review')
    .leftJoin('person as asker', 'asker.id', 'draft_review.asked_by')
    .leftJoin('person as answerer', 'answerer.id', 'draft_review.answered_by')
    .selectAll('draft_review')
    .select(['asker.name as asker', 'answerer.name as answerer'])
    .where('draft_id', '=', draftId)
    .orderBy('asked_at', 'desc')
    .orderBy('draft_review.id')
    .execute();

/** The reviews that wait for an answer, oldest first. */
export const listOpenDraftReviews = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('draft_review')
    .leftJoin('person', 'person.id', 'draft_review.asked_by')
    .select(['draft_review.id', 'draft_review.draft_id', 'draft_review.asked_by', 'draft_review.asked_at', 'person.name as asker'])
    .where('draft_review.organisation_id', '=', organisationId)
    .where('answered_at', 'is', null)
    .orderBy('asked_at')
    .execute();

/** Whether another than its asker has approved a draft's text of that hash. */
export async function isApproved(db: Kysely<Database>, draftId: string, textHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('draft_review')
    .select('id')
    .where('draft_id', '=', draftId)
    .where('text_hash', '=', textHash)
    .where('approved', '=', 1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Answers a review once. False when it was answered before. */
export async function answerDraftReview(db: Kysely<Database>, id: string, answer: Pick<DraftReviewRow, 'answered_by' | 'answered_at' | 'approved' | 'remark'>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('draft_review').set(answer).where('id', '=', id).where('answered_at', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n;
}
