import { sql, type Insertable, type Kysely } from 'kysely';
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

/** Where somebody stands who is not disabled: what an access rule needs to know of them. */
export const findPersonTeam = (db: Kysely<Database>, organisationId: string, personId: string) =>
  db.selectFrom('person').select(['id', 'organisation_id', 'team_id']).where('organisation_id', '=', organisationId).where('id', '=', personId).where('disabled_at', 'is', null).executeTakeFirst();

/** The nearest manager up the reporting line who has that role; undefined when nobody leads this person. A line of more than 50 teams runs in a circle. */
export async function findManagerOf(db: Kysely<Database>, organisationId: string, personId: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string; roles: string }>`
    with recursive line(id, parent_id, manager_id, height) as (
      select team.id, team.parent_id, team.manager_id, 0 from team join person on person.team_id = team.id
      where person.id = ${personId} and team.organisation_id = ${organisationId}
      union
      select team.id, team.parent_id, team.manager_id, line.height + 1 from team join line on line.parent_id = team.id
      where team.organisation_id = ${organisationId} and line.height < 50
    )
    select person.id as id, person.name as name, person.roles as roles from line join person on person.id = line.manager_id
    where person.disabled_at is null and person.id <> ${personId} order by line.height`.execute(db);
  return rows.find(({ roles }) => roles.split(' ').includes('manager'));
}
