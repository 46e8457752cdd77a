import type { Insertable, Kysely } from 'kysely';
import type { CohortRow, Database, OrganisationRow, TeamRow, TrainingAssignmentRow } from '../schema.ts';

export const listOrganisations = (db: Kysely<Database>) => db.selectFrom('organisation').selectAll().orderBy('created_at').execute();

/** Makes an organisation unless one of this slug exists. */
export const insertOrganisation = (db: Kysely<Database>, row: Insertable<OrganisationRow>) =>
  db.insertInto('organisation').values(row).onConflict((c) => c.column('slug').doNothing()).execute();

export const insertTeam = (db: Kysely<Database>, row: Insertable<TeamRow>) => db.insertInto('team').values(row).execute();

/** A cohort with its members. */
export async function insertCohort(db: Kysely<Database>, row: Insertable<CohortRow>, personIds: string[]): Promise<void> {
  await db.insertInto('cohort').values(row).execute();
  const members = personIds.map((person_id) => ({ cohort_id: row.id, person_id, organisation_id: row.organisation_id, joined_at: row.created_at }));
  if (members.length > 0) await db.insertInto('cohort_member').values(members).execute();
}

export const insertAssignment = (db: Kysely<Database>, row: Insertable<TrainingAssignmentRow>) => db.insertInto('training_assignment').values(row).execute();

/** Throws when there is none of this id. */
export const getOrganisation = (db: Kysely<Database>, id: string) => db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
