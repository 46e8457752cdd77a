import { sql, type Insertable, type Kysely } from 'kysely';
import type { AuditEntryRow, CohortMemberRow, CohortRow, Database, PersonRow, TeamRow } from '../schema.ts';

/** Rows to a statement: well below what either database takes values for. */
const BATCH = 1000;

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) => all.slice(n * BATCH, (n + 1) * BATCH));
}

const COLUMNS = ['id', 'email', 'name', 'roles', 'job', 'team_id', 'disabled_at'] as const;

/** A hash never leaves the database here; only whether there is one. */
const hasPassword = sql<0 | 1>`case when password_hash is null then 0 else 1 end`.as('password');

/** The people of these addresses and everybody who manages a team, each once. */
export async function listNamed(db: Kysely<Database>, organisationId: string, emails: readonly string[]) {
  const people = db.selectFrom('person').select([...COLUMNS, hasPassword]).where('organisation_id', '=', organisationId);
  const managers = db.selectFrom('team').select((e) => e.ref('manager_id').$notNull().as('id')).where('organisation_id', '=', organisationId).where('manager_id', 'is not', null);
  const found = await people.where('id', 'in', managers).execute();
  for (const some of batches(emails)) found.push(...(await people.where('email', 'in', some).execute()));
  return [...new Map(found.map((person) => [person.id, person])).values()];
}

export const listTeams = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('team').select(['id', 'name', 'manager_id']).where('organisation_id', '=', organisationId).orderBy('id').execute();

export const listCohortNames = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('cohort').select(['id', 'name']).where('organisation_id', '=', organisationId).orderBy('id').execute();

export async function listMemberships(db: Kysely<Database>, organisationId: string, personIds: readonly string[]) {
  const rows = [];
  for (const some of batches(personIds)) {
    rows.push(...(await db.selectFrom('cohort_member').select(['cohort_id', 'person_id']).where('organisation_id', '=', organisationId).where('person_id', 'in', some).execute()));
  }
  return rows;
}

/** The administrators who are not disabled. */
export const listAdministrators = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('person').select(['id', hasPassword]).where('organisation_id', '=', organisationId).orderBy('id').where('disabled_at', 'is', null).where('roles', 'like', '%administrator%').execute();

/** Has whoever else does this wait until the transaction ends. */
export const lockOrganisation = (db: Kysely<Database>, organisationId: string) =>
  db.updateTable('organisation').set((e) => ({ name: e.ref('name') })).where('id', '=', organisationId).execute();

export async function insertTeams(db: Kysely<Database>, rows: Insertable<TeamRow>[]): Promise<void> {
  for (const some of batches(rows)) await db.insertInto('team').values(some).execute();
}

export async function insertPeople(db: Kysely<Database>, rows: Insertable<PersonRow>[]): Promise<void> {
  for (const some of batches(rows)) await db.insertInto('person').values(some).execute();
}

export async function insertCohorts(db: Kysely<Database>, rows: Insertable<CohortRow>[]): Promise<void> {
  for (const some of batches(rows)) await db.insertInto('cohort').values(some).execute();
}

export async function insertMembers(db: Kysely<Database>, rows: Insertable<CohortMemberRow>[]): Promise<void> {
  for (const some of batches(rows)) await db.insertInto('cohort_member').values(some).onConflict((c) => c.columns(['cohort_id', 'person_id']).doNothing()).execute();
}

export async function insertAuditEntries(db: Kysely<Database>, rows: Insertable<AuditEntryRow>[]): Promise<void> {
  for (const some of batches(rows)) await db.insertInto('audit_entry').values(some).execute();
}

/** Gives people new names, roles, work and teams; the rest of their rows stays. */
export async function updatePeople(db: Kysely<Database>, organisationId: string, rows: Pick<PersonRow, 'id' | 'name' | 'roles' | 'job' | 'team_id'>[]): Promise<void> {
  for (const some of batches(rows)) {
    const values = sql.join(some.map(({ id, name, roles, job, team_id }) => sql`(${id}, ${name}, ${roles}, ${job}, ${team_id})`));
    await sql`update person set name = v.column2, roles = v.column3, job = v.column4, team_id = v.column5
      from (values ${values}) as v where person.id = v.column1 and person.organisation_id = ${organisationId}`.execute(db);
  }
}

export async function updateRoles(db: Kysely<Database>, organisationId: string, rows: Pick<PersonRow, 'id' | 'roles'>[]): Promise<void> {
  for (const some of batches(rows)) {
    const values = sql.join(some.map(({ id, roles }) => sql`(${id}, ${roles})`));
    await sql`update person set roles = v.column2 from (values ${values}) as v
      where person.id = v.column1 and person.organisation_id = ${organisationId}`.execute(db);
  }
}

export async function updateManagers(db: Kysely<Database>, organisationId: string, rows: Pick<TeamRow, 'id' | 'manager_id'>[]): Promise<void> {
  for (const some of batches(rows)) {
    const values = sql.join(some.map(({ id, manager_id }) => sql`(${id}, ${manager_id})`));
    await sql`update team set manager_id = v.column2 from (values ${values}) as v
      where team.id = v.column1 and team.organisation_id = ${organisationId}`.execute(db);
  }
}
