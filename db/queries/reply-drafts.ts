import type { Insertable, Kysely } from 'kysely';
import type { Database, ReplyDraftRow } from '../schema.ts';

export const findReplyDraft = (db: Kysely<Database>, attemptId: string) =>
  db.selectFrom('reply_draft').selectAll().where('attempt_id', '=', attemptId).executeTakeFirst();

/** Keeps the words being written for an attempt's next move; there is one draft an attempt, the latest. */
export const saveReplyDraft = (db: Kysely<Database>, row: Insertable<ReplyDraftRow>) =>
  db
    .insertInto('reply_draft')
    .values(row)
    .onConflict((c) => c.column('attempt_id').doUpdateSet({ n: row.n, text: row.text, rating: row.rating, updated_at: row.updated_at }))
    .execute();
