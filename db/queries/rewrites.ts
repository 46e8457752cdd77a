import type { Insertable, Kysely } from 'kysely';
import type { Database, RewriteRow } from '../schema.ts';

/** Keeps the latest second try at move n, in place of the one before. */
export const saveRewrite = (db: Kysely<Database>, row: Insertable<RewriteRow>) =>
  db.insertInto('rewrite').values(row).onConflict((c) => c.columns(['attempt_id', 'n']).doUpdateSet({ text: row.text, rated: row.rated, updated_at: row.updated_at })).execute();

/** The second tries of an attempt, with their ratings as JSON. */
export const listRewrites = (db: Kysely<Database>, attemptId: string) => db.selectFrom('rewrite').select(['n', 'rated']).where('attempt_id', '=', attemptId).execute();
