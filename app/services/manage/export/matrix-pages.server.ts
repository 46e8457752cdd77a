import { db } from '#db';
import { listPeopleOrder, listReportItems, listTeamsIn } from '#db/queries/report-people.ts';
import type { SignedIn } from '../../people/signed-in.server.ts';
import { getRows, type MatrixQuestion } from '../matrix.server.ts';
import { requireCohort, requireReportScope } from '../report-scope.server.ts';
import { pagesFrom } from '../row-pages.ts';

const PEOPLE_AT_ONCE = 250;

/**
 * A cohort's matrix: its items, and the people found in the page's order, each with a status on every item. Throws 404 as
 * its page does. Who is found is settled at the start, so that nobody stands in it twice while figures move.
 */
export async function openMatrix(asker: SignedIn, cohortId: string, question: MatrixQuestion = {}) {
  const scope = await requireReportScope(asker);
  const cohort = await requireCohort(asker, cohortId);
  const { order = 'name', item, reverse, team, name, state } = question;
  const filter = { team, name, state };
  const [teams, items] = await Promise.all([listTeamsIn(db(), scope, cohort.id), listReportItems(db(), scope.organisationId, cohort.id)]);
  if (teams.length === 0 || (team !== undefined && !teams.includes(team))) throw new Response(null, { status: 404 });
  const sort = order === 'item' && !items.some(({ id }) => id === item) ? { order: 'name' as const, reverse } : { order, item, reverse };
  const ids = await listPeopleOrder(db(), scope, cohort.id, filter, sort);
  const ask = async (from = 0) => {
    const asked = ids.slice(from, from + PEOPLE_AT_ONCE);
    const rows = await getRows(scope, cohort.id, { ...filter, ids: asked }, { order: 'name' }, { limit: PEOPLE_AT_ONCE, offset: 0 }, items);
    const found = new Map(rows.map((row) => [row.id, row]));
    const next = from + PEOPLE_AT_ONCE;
    return { rows: asked.flatMap((id) => found.get(id) ?? []), next: next < ids.length ? next : undefined };
  };
  return { name: cohort.name, items, pages: () => pagesFrom(ask) };
}
