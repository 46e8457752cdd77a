import { db } from '#db';
import { countPeopleFound, listReportItems, listTeamsIn } from '#db/queries/report-people.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getRows, PEOPLE_IN_A_PART, type MatrixQuestion } from './matrix.server.ts';
import { requireCohort, requireReportScope } from './report-scope.server.ts';

/**
 * A part of a cohort's matrix: the rows from `part` times 50 on, in the order and with the filter of the question,
 * and how many people and which items there are: parts that differ in that do not fit together. Throws 404 as the matrix
 * does: where nobody of the cohort is in scope, and for a team that none of those is in.
 */
export async function getMatrixPart(person: SignedIn, cohortId: string, question: MatrixQuestion, part: number) {
  const scope = await requireReportScope(person);
  const cohort = await requireCohort(person, cohortId);
  const { order = 'name', item, reverse, team, name, state } = question;
  const [teams, items] = await Promise.all([listTeamsIn(db(), scope, cohort.id), listReportItems(db(), person.organisationId, cohort.id)]);
  if (teams.length === 0 || (team !== undefined && !teams.includes(team))) throw new Response(null, { status: 404 });
  const sort = order === 'item' && !items.some(({ id }) => id === item) ? { order: 'name' as const, reverse } : { order, item, reverse };
  const filter = { team, name, state };
  const [found, rows] = await Promise.all([
    countPeopleFound(db(), scope, cohort.id, filter),
    getRows(scope, cohort.id, filter, sort, { limit: PEOPLE_IN_A_PART, offset: part * PEOPLE_IN_A_PART }, items),
  ]);
  return { items: items.map(({ id }) => id), found, rows };
}

export type MatrixPart = Awaited<ReturnType<typeof getMatrixPart>>;
