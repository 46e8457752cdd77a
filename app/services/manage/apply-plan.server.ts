import { countsOf } from '#app/domain/roster/counts.ts';
import type { PlannedPerson, RosterPlan } from '#app/domain/roster/model.ts';
import { roleWords } from '#app/domain/roster/role-cell.ts';
import type { Db } from '#db';
import { insertAuditEntries, insertCohorts, insertMembers, insertPeople, insertTeams, updateManagers, updatePeople, updateRoles } from '#db/queries/roster.ts';
import { newId } from '../clock.server.ts';
import { applyDuties } from './apply-duties.server.ts';

/** Where a plan is applied, when, and by whom: null for somebody at the command line. */
export interface Applying {
  organisationId: string;
  timeZone: string;
  actorId: string | null;
  at: string;
}

/** Does what a plan says, some tens of statements for ten thousand people. The caller's transaction keeps it whole. */
export async function applyPlan(tx: Db, plan: RosterPlan, to: Applying): Promise<void> {
  const { organisationId: organisation_id, timeZone: time_zone, at } = to;
  const teams = idsFor(plan.teams.filter((team) => team.made));
  const cohorts = idsFor(plan.cohorts);

  await insertTeams(tx, plan.teams.filter((team) => team.made).map(({ id, name }) => ({ id: teams(id), organisation_id, name, manager_id: null, parent_id: null })));
  const people = plan.people.map((person) => ({ ...person, id: person.id ?? newId(), team_id: person.team === null ? null : teams(person.team) }));
  const fresh = people.filter(({ status }) => status === 'create');
  await insertPeople(tx, fresh.map(({ id, email, name, roles, job, team_id }) => ({ id, organisation_id, email, name, roles, job, team_id, password_hash: null, created_at: at, disabled_at: null })));
  await updatePeople(tx, organisation_id, people.filter(({ status }) => status === 'update'));
  await updateRoles(tx, organisation_id, plan.promoted);

  const idAt = new Map(people.map(({ email, id }) => [email, id]));
  await updateManagers(tx, organisation_id, plan.teams.flatMap(({ id, manager }) => (manager ? [{ id: teams(id), manager_id: manager.id ?? idAt.get(manager.after) ?? null }] : [])));

  await insertCohorts(tx, plan.cohorts.map(({ id, name }) => ({ id: cohorts(id), organisation_id, name, time_zone, starts_on: null, due_on: null, created_at: at })));
  const joiners = people.filter(({ joins }) => joins.length > 0);
  await insertMembers(tx, joiners.flatMap(({ id, joins }) => joins.map((cohort) => ({ cohort_id: cohorts(cohort), person_id: id, organisation_id, joined_at: at }))));
  const moved = people.filter(({ status, joins }) => status !== 'same' || joins.length > 0);
  await applyDuties(tx, organisation_id, { people: moved.map(({ id }) => id) }, at);
  await insertAuditEntries(tx, auditOf(plan, people, to));
}

/** The id of what is there already, and a new one for each thing to be made. */
function idsFor(made: { id: string }[]): (id: string) => string {
  const ids = new Map(made.map(({ id }) => [id, newId()]));
  return (id) => ids.get(id) ?? id;
}

/** One entry for the import, and one for each person whose roles it changed, or who is created with any. */
function auditOf(plan: RosterPlan, people: PlannedPerson[], { organisationId, actorId, at }: Applying) {
  const entry = (subject_id: string | null, action: string, detail: object) => ({ id: newId(), organisation_id: organisationId, actor_id: actorId, subject_id, action, detail: JSON.stringify(detail), at });
  const roles = (id: string | null, before: string | null, after: string) => entry(id, 'change-roles', { before, after, by: 'roster' });
  const changed = people.flatMap(({ id, status, roles: now, changes }) =>
    status === 'create' && now === '' ? [] : changes.filter(({ field }) => field === 'role').map(({ before, after }) => roles(id, before, after)),
  );
  const promoted = plan.promoted.map(({ id, before, roles: now }) => roles(id, roleWords(before), roleWords(now)));
  const teams = plan.teams.filter(({ made }) => made).length;
  return [entry(null, 'import-roster', { ...countsOf(plan), teams, cohorts: plan.cohorts.length }), ...changed, ...promoted];
}
