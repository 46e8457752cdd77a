import { matrixOf } from '#app/domain/cohort/matrix.ts';
import { db } from '#db';
import { listGroups, listItemProgress, listLaterRounds, listPeople, listPeopleOrder, listReportItems } from '#db/queries/report-people.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import type { MatrixQuestion } from './matrix.server.ts';
import { requireCohort, requireReportScope } from './report-scope.server.ts';
import { pagesFrom } from './row-pages.ts';

const PEOPLE_AT_ONCE = 250;

/**
 * A cohort's matrix: its items, and the people found in the page's order, each with a status on every item. Throws 404 as
 * its page does. Who is found is settled at the start, so that nobody stands in it twice while figures move.
 */
export async function openMatrix(asker: SignedIn, cohortId: string, question: MatrixQuestion = {}) {
  const scope = await requireReportScope(asker);
  const cohort = await requireCohort(asker, cohortId);
  const groups = await listGroups(db(), scope, cohort.id);
  const { order = 'name', page: _, ...filter } = question;
  if (groups.length === 0 || (filter.team !== undefined && !groups.some(({ team_id }) => team_id === filter.team))) throw new Response(null, { status: 404 });
  const [items, ids] = await Promise.all([listReportItems(db(), scope.organisationId, cohort.id), listPeopleOrder(db(), scope, cohort.id, filter, order)]);
  const ask = async (from = 0) => {
    const asked = ids.slice(from, from + PEOPLE_AT_ONCE);
    const found = new Map((await listPeople(db(), scope, cohort.id, { ...filter, ids: asked }, order, { limit: PEOPLE_AT_ONCE, offset: 0 })).map((person) => [person.id, person]));
    const people = asked.flatMap((id) => found.get(id) ?? []).map(({ late, ...person }) => ({ ...person, late: late === 1 }));
    const present = people.map(({ id }) => id);
    const [progress, rounds] = await Promise.all([
      listItemProgress(db(), scope.organisationId, present, items.map(({ id }) => id)),
      listLaterRounds(db(), scope, cohort.id, present),
    ]);
    const next = from + PEOPLE_AT_ONCE;
    return { rows: matrixOf(people, items, progress, rounds), next: next < ids.length ? next : undefined };
  };
  return { name: cohort.name, items, pages: () => pagesFrom(ask) };
}
