import type { Insertable, Kysely } from 'kysely';
import type { Database, SignInFailureRow } from '../schema.ts';

export async function countFailures(db: Kysely<Database>, subject: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failure')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('subject', '=', subject)
    .where('failed_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Notes a failure and forgets those from before `since`, so that the table stays small. */
export async function insertFailure(db: Kysely<Database>, row: Insertable<SignInFailureRow>, since: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('failed_at', '<=', since).execute();
  await db.insertInto('sign_in_failure').values(row).execute();
}

export const forgetFailures = (db: Kysely<Database>, subject: string) =>
  db.deleteFrom('sign_in_failure').where('subject', '=', subject).execute();

export const deleteFailures = (db: Kysely<Database>, ids: string[]) => db.deleteFrom('sign_in_failure').where('id', 'in', ids).execute();
