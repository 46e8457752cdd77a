import type { Insertable, Kysely } from 'kysely';
import type { Database, ReplyDraftRow } from '../schema.ts';

/** The words kept for move n of an attempt. */
export const findReplyDraft = (db: Kysely<Database>, attemptId: string, n: number) =>
  db.selectFrom('reply_draft').selectAll().where('attempt_id', '=', attemptId).where('n', '=', n).executeTakeFirst();

/** Keeps the words being written for move n, in place of those kept before. */
export const saveReplyDraft = (db: Kysely<Database>, row: Insertable<ReplyDraftRow>) =>
  db
    .insertInto('reply_draft')
    .values(row)
    .onConflict((c) => c.columns(['attempt_id', 'n']).doUpdateSet({ text: row.text, rating: row.rating, updated_at: row.updated_at }))
    .execute();
