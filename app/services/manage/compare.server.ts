import { shareByWeek } from '#app/domain/cohort/compare.ts';
import { db } from '#db';
import { listCohorts } from '#db/queries/cohorts.ts';
import { countByCohort, listDutyDates } from '#db/queries/reports.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { dutyDays, overTime } from './matrix.server.ts';
import { paceSince, standingOf } from './overview.server.ts';
import { requireCohort, requireReportScope } from './report-scope.server.ts';

/** As many cohorts as stand beside each other. */
export const COMPARED = 4;

/**
 * Up to four cohorts side by side: how they stand, over time, and how far each was so many weeks after its start, for the
 * people whom this person may see. Throws 404 for a cohort that has none of them. With `choices`: all that may be chosen.
 */
export async function getComparison(person: SignedIn, ids: readonly string[]) {
  const scope = await requireReportScope(person);
  const chosen = [...new Set(ids)].slice(0, COMPARED);
  const [choices, counts] = await Promise.all([listCohorts(db(), person.organisationId, scope.teams), countByCohort(db(), scope, chosen, paceSince())]);
  const compared = await Promise.all(
    chosen.map(async (id) => {
      const listed = choices.find((choice) => choice.id === id);
      if (!listed) throw new Response(null, { status: 404 });
      const [cohort, dates] = await Promise.all([requireCohort(person, id), listDutyDates(db(), scope, id)]);
      const count = counts.find(({ cohort_id }) => cohort_id === id);
      const standing = standingOf(cohort, count);
      return { id, name: cohort.name, people: listed.people, ...standing, overTime: overTime(cohort, dates, count?.starts_on, standing.dueOn), dutyDays: dutyDays(cohort, dates) };
    }),
  );
  return {
    choices: choices.map(({ id, name }) => ({ id, name })),
    cohorts: compared.map(({ dutyDays: _, ...cohort }) => cohort),
    weeks: compared.length < 2 ? [] : shareByWeek(compared.map(({ overTime: { from, today }, dutyDays: days }) => ({ from, today, days }))),
  };
}

export type Comparison = Awaited<ReturnType<typeof getComparison>>;
