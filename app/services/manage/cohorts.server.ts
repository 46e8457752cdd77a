import { matrixOf } from '#app/domain/cohort/matrix.ts';
import { db } from '#db';
import { findCohort, listAssignedItems, listCohorts, listMembers, listStatuses, type TeamScope } from '#db/queries/cohorts.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

/** An administrator's reports hold the whole organisation, a manager's the people of the teams that report to them. */
function requireScope(person: SignedIn): TeamScope {
  requireMay(person, 'report', { kind: 'cohort', organisationId: person.organisationId });
  return person.roles.includes('administrator') ? undefined : person.teams;
}

/** The cohorts in which somebody is whom this person may see. */
export const getCohorts = (person: SignedIn) => listCohorts(db(), person.organisationId, requireScope(person));

/** A cohort's completion, person by item, for those whom this person may see. Throws 404 when that is nobody. */
export async function getCohortMatrix(person: SignedIn, cohortId: string) {
  const scope = requireScope(person);
  const cohort = await findCohort(db(), person.organisationId, cohortId);
  const members = cohort ? await listMembers(db(), person.organisationId, cohort.id, scope) : [];
  if (!cohort || members.length === 0) throw new Response(null, { status: 404 });
  const [items, rows] = await Promise.all([
    listAssignedItems(db(), person.organisationId, cohort.id),
    listStatuses(db(), person.organisationId, cohort.id, scope),
  ]);
  return { name: cohort.name, due_on: cohort.due_on, items, people: matrixOf(members, items, rows) };
}
