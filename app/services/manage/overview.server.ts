import { inCohortOrder, type CohortOrder } from '#app/domain/cohort/cohort-order.ts';
import { addDays, dateIn, daysBetween, daysLate } from '#app/domain/cohort/days.ts';
import { forecast, PACE_DAYS } from '#app/domain/cohort/forecast.ts';
import { db } from '#db';
import { countCohorts, listCohorts } from '#db/queries/cohorts.ts';
import { countByCohort, listDueNext, listLate, type CohortCount } from '#db/queries/reports.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getCoverage } from './coverage.server.ts';
import { requireReportScope } from './report-scope.server.ts';

export const COHORTS_ON_A_PAGE = 50;
const LATE_SHOWN = 20;
const DUE_SHOWN = 8;

const NOTHING: Pick<CohortCount, 'total' | 'done' | 'late' | 'begun' | 'waiting' | 'recent'> = { total: 0, done: 0, late: 0, begun: 0, waiting: 0, recent: 0 };

/** How one cohort's duties stand today, and where this pace leads. Without duties or a due date there is no forecast. */
export function standingOf(cohort: { time_zone: string; due_on: string | null; starts_on?: string | null }, found: CohortCount | undefined) {
  const { total, done, late, begun, waiting, recent } = found ?? NOTHING;
  const today = dateIn(cohort.time_zone, now());
  const dueOn = found?.last_due ?? cohort.due_on;
  // The first and the present day both count: what was given out today has had one day.
  const running = found ? daysBetween(found.starts_on, today) + 1 : PACE_DAYS;
  const ahead = total > 0 && dueOn ? forecast({ total, done, recent, days: Math.max(1, Math.min(PACE_DAYS, running)), daysLeft: daysBetween(today, dueOn) }) : undefined;
  return { total, done, late, underWay: begun, notBegun: total - done - late - begun, waiting, dueOn, forecast: ahead };
}

/** The moment from which a completion counts as recent. */
export const paceSince = (): string => new Date(now().getTime() - PACE_DAYS * 86_400_000).toISOString();

export interface OverviewQuestion {
  /** From 1; one that is not there counts as the nearest. */
  page?: number | undefined;
  order?: CohortOrder | undefined;
}

/** One page of the cohorts that this person may see, each with its standing and forecast; who is late, what is due next, coverage. */
export async function getOverview(person: SignedIn, { page = 1, order = 'name' }: OverviewQuestion = {}, personId?: string) {
  const scope = await requireReportScope(person, personId);
  const count = await countCohorts(db(), person.organisationId, scope.teams);
  const pages = Math.max(1, Math.ceil(count / COHORTS_ON_A_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  const from = (at - 1) * COHORTS_ON_A_PAGE;
  // By name a page is asked for alone; what else there is to go by has to be counted for all of them first.
  const listed = await listCohorts(db(), person.organisationId, scope.teams, order === 'name' ? { limit: COHORTS_ON_A_PAGE, offset: from } : undefined);
  const [counts, late, due, coverage] = await Promise.all([
    countByCohort(db(), scope, listed.map(({ id }) => id), paceSince()),
    listLate(db(), scope, LATE_SHOWN),
    listDueNext(db(), scope, DUE_SHOWN),
    getCoverage(person, scope),
  ]);
  const countOf = new Map(counts.map((count) => [count.cohort_id, count]));
  const today = scope.today.otherwise;
  const cohorts = listed.map((cohort) => ({ id: cohort.id, name: cohort.name, people: cohort.people, ...standingOf(cohort, countOf.get(cohort.id)) }));
  return {
    cohorts: order === 'name' ? cohorts : inCohortOrder(cohorts, order).slice(from, from + COHORTS_ON_A_PAGE),
    page: at,
    pages,
    late: { total: late.total, rows: late.rows.map((row) => ({ ...row, days: daysLate(row.due_on, row.time_zone, now()) })) },
    due: due.map((row) => ({ ...row, soon: row.due_on <= addDays(today, 7) })),
    coverage,
  };
}

export type Overview = Awaited<ReturnType<typeof getOverview>>;
