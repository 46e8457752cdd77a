import { PostgresAdapter, sql } from 'kysely';
import type { Db } from '#db';

/** Tables of millions of rows. */
const LARGE = ['progress', 'duty', 'attempt', 'attempt_criterion', 'skill_standing', 'enrolment'];

/**
 * Drops the indexes of the large tables that enforce nothing, and returns what makes them anew: sorting once is quicker than
 * finding the place of each of millions of rows.
 */
export async function dropIndexes(db: Db): Promise<() => Promise<void>> {
  const found = await listIndexes(db);
  for (const { name } of found) await sql`drop index ${sql.id(name)}`.execute(db);
  return async () => {
    for (const { made } of found) await sql.raw(made).execute(db);
  };
}

async function listIndexes(db: Db): Promise<{ name: string; made: string }[]> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const { rows } = await (postgres
    ? sql<{ name: string; made: string }>`select indexname as name, indexdef as made from pg_indexes
        where schemaname = current_schema() and tablename in (${sql.join(LARGE)}) and indexdef not like 'CREATE UNIQUE%'`
    : sql<{ name: string; made: string }>`select name, sql as made from sqlite_master where type = 'index' and sql is not null and tbl_name in (${sql.join(LARGE)})`
  ).execute(db);
  return rows;
}
