import type { Insertable, Kysely } from 'kysely';
import type { Database, PersonRow } from '../schema.ts';

/** People with this address (lower case); several only where an installation hosts several organisations. */
export const findPeopleByEmail = (db: Kysely<Database>, email: string) =>
  db.selectFrom('person').selectAll().where('email', '=', email).orderBy('created_at').execute();

export const insertPerson = (db: Kysely<Database>, row: Insertable<PersonRow>) => db.insertInto('person').values(row).execute();

export const countPeople = async (db: Kysely<Database>): Promise<number> =>
  (await db.selectFrom('person').select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;

export const updatePassword = (db: Kysely<Database>, personId: string, passwordHash: string) =>
  db.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', personId).execute();

/** Ids of the teams that a manager leads, and of every team below them. */
export async function listTeamsUnder(db: Kysely<Database>, organisationId: string, managerId: string): Promise<string[]> {
  const rows = await db
    .withRecursive('below', (e) =>
      e
        .selectFrom('team')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('manager_id', '=', managerId)
        .union(e.selectFrom('team').innerJoin('below', 'below.id', 'team.parent_id').select('team.id')),
    )
    .selectFrom('below')
    .select('id')
    .execute();
  return rows.map((row) => row.id);
}
