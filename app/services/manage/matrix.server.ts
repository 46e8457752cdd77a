import { completionOverTime } from '#app/domain/cohort/completion.ts';
import { dateIn } from '#app/domain/cohort/days.ts';
import { matrixOf } from '#app/domain/cohort/matrix.ts';
import { db } from '#db';
import type { CohortRow } from '#db/schema.ts';
import { countByCohort, listDutyDates } from '#db/queries/reports.ts';
import { countPeopleFound, listGroups, listItemProgress, listLaterRounds, listPeople, listReportItems, listWaiting, type PeopleFilter, type PeopleOrder, type PeopleSort, type PersonState } from '#db/queries/report-people.ts';
import type { ReportScope } from '#db/queries/report-rows.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { paceSince, standingOf } from './overview.server.ts';
import { requireCohort, requireReportScope } from './report-scope.server.ts';

export const PEOPLE_ON_A_PAGE = 200;

/** As many people as a part of the matrix has that is loaded while somebody scrolls. */
export const PEOPLE_IN_A_PART = 50;

/** So that a page is made and shown at once, it has fewer people where there are many items. */
const CELLS_ON_A_PAGE = 2_400;

/** A page for printing takes longer, and holds more. */
const PEOPLE_ON_PAPER = 1000;
const CELLS_ON_PAPER = 9_600;

export interface MatrixQuestion extends PeopleFilter {
  order?: PeopleOrder;
  /** The item to sort by, where the order is `item`. */
  item?: string | undefined;
  reverse?: boolean | undefined;
  page?: number;
  /** For a page with as many people as paper takes. */
  print?: boolean | undefined;
}

const STATES: readonly string[] = ['done', 'late', 'under-way', 'waiting', 'not-begun'] satisfies PersonState[];
const ORDERS: readonly string[] = ['name', 'team', 'done', 'due'] satisfies PeopleOrder[];
/** What stands before the id of an item that is sorted by. */
export const ITEM = 'item.';

/** What an address asks of the matrix; anything it does not know is passed over. */
export function readQuestion(search: URLSearchParams): MatrixQuestion {
  const [state, sort, page] = [search.get('status') ?? '', search.get('sort') ?? '', Number(search.get('page') ?? 1)];
  const item = sort.startsWith(ITEM) ? sort.slice(ITEM.length).replaceAll('\0', '') : undefined;
  return {
    team: search.get('team') || undefined,
    name: search.get('name')?.replaceAll('\0', '').trim().slice(0, 200) || undefined,
    state: STATES.includes(state) ? (state as PersonState) : undefined,
    order: item !== undefined ? 'item' : ORDERS.includes(sort) ? (sort as PeopleOrder) : 'name',
    item,
    reverse: search.has('reverse') || undefined,
    print: search.has('print') || undefined,
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  };
}

/**
 * A cohort's completion: its standing, over time, and person by item for those whom this person may see. Throws 404 when
 * that is nobody, and for a team that none of those is in. `personId` narrows it to one person.
 */
export async function getCohortMatrix(person: SignedIn, cohortId: string, question: MatrixQuestion = {}, personId?: string) {
  const scope = await requireReportScope(person, personId);
  const cohort = await requireCohort(person, cohortId);
  const groups = await listGroups(db(), scope, cohort.id);
  const { order: asked = 'name', item, reverse, page = 1, print = false, ...filter } = question;
  if (groups.length === 0 || (filter.team !== undefined && !groups.some(({ team_id }) => team_id === filter.team))) throw new Response(null, { status: 404 });
  const [found, [count], dates, items] = await Promise.all([
    countPeopleFound(db(), scope, cohort.id, filter),
    countByCohort(db(), scope, [cohort.id], paceSince()),
    listDutyDates(db(), scope, cohort.id),
    listReportItems(db(), person.organisationId, cohort.id),
  ]);
  // An item that is no longer given sorts nothing.
  const order = asked === 'item' && !items.some(({ id }) => id === item) ? 'name' : asked;
  const size = print ? pageOf(items.length, CELLS_ON_PAPER, PEOPLE_ON_PAPER) : pageOf(items.length, CELLS_ON_A_PAGE, PEOPLE_ON_A_PAGE);
  const pages = Math.max(1, Math.ceil(found / size));
  const at = Math.min(page, pages);
  const standing = standingOf(cohort, count);
  return {
    id: cohort.id,
    name: cohort.name,
    standing,
    overTime: overTime(cohort, dates, count?.starts_on, standing.dueOn),
    items: items.map(({ id, kind, title }) => ({ id, kind, title })),
    people: await getRows(scope, cohort.id, filter, { order, item, reverse }, { limit: size, offset: (at - 1) * size }, items),
    found,
    offset: (at - 1) * size,
    page: at,
    pages,
    sort: { order, item, reverse },
    filter,
    print,
    teams: groups.flatMap(({ team_id, team }) => (team_id && team ? [{ id: team_id, name: team }] : [])).filter(({ id }, n, all) => all.findIndex((other) => other.id === id) === n).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

export type CohortMatrix = Awaited<ReturnType<typeof getCohortMatrix>>;

/** How many people a page has: whole parts, of which the table that scrolls is made. */
const pageOf = (items: number, cells: number, people: number): number =>
  Math.max(PEOPLE_IN_A_PART, Math.min(people, Math.floor(cells / Math.max(1, items) / PEOPLE_IN_A_PART) * PEOPLE_IN_A_PART));

/** As many rows as are asked for, from one on. */
export async function getRows(scope: ReportScope, cohortId: string, filter: PeopleFilter, sort: PeopleSort, part: { limit: number; offset: number }, items: Awaited<ReturnType<typeof listReportItems>>) {
  const people = await listPeople(db(), scope, cohortId, filter, sort, part);
  const ids = people.map(({ id }) => id);
  const [progress, rounds, waits] = await Promise.all([
    listItemProgress(db(), scope.organisationId, ids, items.map(({ id }) => id)),
    listLaterRounds(db(), scope, cohortId, ids),
    listWaiting(db(), scope, cohortId, ids),
  ]);
  return matrixOf(people.map(({ late, ...one }) => ({ ...one, late: late === 1 })), items, progress, rounds, waits);
}

/** The dates of a cohort's duties as calendar dates where it is. */
export function dutyDays(cohort: CohortRow, dates: Awaited<ReturnType<typeof listDutyDates>>) {
  const day = (minute: string | null) => minute && dateIn(cohort.time_zone, new Date(`${minute}Z`));
  return dates.map(({ started_at, done_at, due_on, duties }) => ({ started_on: day(started_at), done_on: day(done_at), due_on, duties }));
}

/** From the first day to the due date, or to today when that is later or there is none; what is still to come is left out. */
export function overTime(cohort: CohortRow, dates: Awaited<ReturnType<typeof listDutyDates>>, startsOn: string | undefined, dueOn: string | null) {
  const today = dateIn(cohort.time_zone, now());
  const days = dutyDays(cohort, dates);
  const from = startsOn !== undefined && startsOn < today ? startsOn : today;
  return { from, today, until: dueOn !== null && dueOn > today ? dueOn : today, days: days.length === 0 ? [] : completionOverTime(days, from, today) };
}
