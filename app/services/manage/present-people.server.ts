import type { Present, Roster } from '#app/domain/roster/model.ts';
import type { Db } from '#db';
import { listAdministrators, listCohortNames, listMemberships, listNamed, listTeams } from '#db/queries/roster.ts';

/** What is there of an organisation that a roster may touch. */
export async function getPresent(tx: Db, organisationId: string, roster: Roster): Promise<Present> {
  const emails = new Set(roster.lines.flatMap(({ email, manager }) => (manager === undefined ? [email] : [email, manager])));
  const people = await listNamed(tx, organisationId, [...emails]);
  const memberships = await listMemberships(tx, organisationId, people.map(({ id }) => id));
  return {
    people: people.map(({ id, email, name, roles, job, team_id, disabled_at, password }) => ({ id, email, name, roles, job, teamId: team_id, disabled: disabled_at !== null, password: password === 1 })),
    teams: (await listTeams(tx, organisationId)).map(({ id, name, manager_id }) => ({ id, name, managerId: manager_id })),
    cohorts: await listCohortNames(tx, organisationId),
    memberships: memberships.map(({ cohort_id, person_id }) => ({ cohortId: cohort_id, personId: person_id })),
    administrators: (await listAdministrators(tx, organisationId)).map(({ id, password }) => ({ id, password: password === 1 })),
  };
}
