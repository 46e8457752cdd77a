import { inCohortOrder, type CohortOrder } from '#app/domain/cohort/cohort-order.ts';
import { db } from '#db';
import { listOwnTeams } from '#db/queries/assignments.ts';
import { countByPerson, listCohortNamesOf, listCohortsAfter, listDutiesOf, listPeopleAfter, type After } from '#db/queries/report-export.ts';
import type { PersonState } from '#db/queries/report-people.ts';
import type { ReportScope } from '#db/queries/report-rows.ts';
import { countByCohort } from '#db/queries/reports.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { paceSince, standingOf } from './overview.server.ts';
import { getPersonDuties } from './person-duties.server.ts';
import { requireCohort, requireReportScope } from './report-scope.server.ts';
import { pagesFrom, type RowPage } from './row-pages.ts';

/** People in a statement: their duties are several times as many rows. */
const PEOPLE_AT_ONCE = 250;
const COHORTS_AT_ONCE = 500;

/** Whom a list is narrowed to: everybody, a cohort, people of a team, of whose name this is a part. */
export interface PeopleQuestion {
  cohort?: string | undefined;
  team?: string | undefined;
  name?: string | undefined;
}

/** With a cohort: what it has given. */
export interface DutyQuestion extends PeopleQuestion {
  person?: string | undefined;
  state?: PersonState | undefined;
}

/** A person and one content that they were given. */
export interface DutyRow {
  personId: string;
  /** The name as the order has it: with the id a place to go on from. */
  sortName: string;
  name: string;
  email: string;
  team: string | null;
  job: string | null;
  contentId: string;
  title: string;
  kind: string;
  startsOn: string | null;
  dueOn: string | null;
  timeZone: string;
  state: PersonState;
  items: number;
  itemsDone: number;
  startedAt: string | null;
  doneAt: string | null;
}

export interface PersonRow {
  personId: string;
  name: string;
  email: string;
  team: string | null;
  job: string | null;
  cohorts: string[];
  total: number;
  done: number;
  underWay: number;
  notBegun: number;
  late: number;
  nextDue: string | null;
}

export type CohortRow = ReturnType<typeof cohortRow>;

/** A list that may be read: a page of it, of at most `limit` people or cohorts, or all pages one after the other. */
export interface Opened<Row> {
  ask: (after?: After, limit?: number) => Promise<RowPage<Row, After>>;
  pages: () => AsyncGenerator<Row[], void, undefined>;
  /** The name of the person or cohort that it is narrowed to. */
  about?: string | undefined;
}

/**
 * The duties of everybody whom this person may see, by name, a person once for each content, as the figures count them.
 * Throws 404 for a cohort, team or person outside that. Of an address that narrows nothing, everybody.
 */
export async function openDuties(asker: SignedIn, question: DutyQuestion = {}): Promise<Opened<DutyRow>> {
  const scope = await requireReportScope(asker, question.person);
  const person = question.person === undefined ? undefined : await getPersonDuties(asker, question.person);
  const cohort = question.cohort === undefined ? undefined : await requireOwnCohort(asker, scope, question.cohort);
  const whom = { givenBy: question.cohort, ...(await requireOwnPart(asker, scope, question)) };
  const ask = async (after?: After, limit = PEOPLE_AT_ONCE): Promise<RowPage<DutyRow, After>> => {
    const people = await listPeopleAfter(db(), scope, whom, limit, after);
    const duties = byPerson(await listDutiesOf(db(), scope, people.map(({ id }) => id), question));
    const rows = people.flatMap((person) =>
      (duties.get(person.id) ?? []).map((duty): DutyRow => ({
        personId: person.id,
        name: person.name,
        email: person.email,
        team: person.team,
        job: person.job,
        sortName: person.sort_name,
        contentId: duty.content_id,
        title: duty.title,
        kind: duty.kind,
        startsOn: duty.starts_on,
        dueOn: duty.due_on,
        timeZone: duty.time_zone,
        state: duty.state,
        items: duty.items,
        itemsDone: duty.items_done,
        startedAt: duty.started_at,
        doneAt: duty.done_at,
      })),
    );
    return { rows, next: nextOf(people, limit) };
  };
  return { ask, pages: () => pagesFrom(ask), about: cohort?.name ?? person?.name };
}

/** Everybody whom this person may see, or of them a cohort's members, by name, with how their duties stand in all. Throws 404 for a cohort or a team outside that. */
export async function openPeople(asker: SignedIn, question: PeopleQuestion = {}): Promise<Opened<PersonRow>> {
  const scope = await requireReportScope(asker);
  const cohort = question.cohort === undefined ? undefined : await requireOwnCohort(asker, scope, question.cohort);
  const whom = { memberOf: question.cohort, ...(await requireOwnPart(asker, scope, question)) };
  const ask = async (after?: After, limit = PEOPLE_AT_ONCE): Promise<RowPage<PersonRow, After>> => {
    const people = await listPeopleAfter(db(), scope, whom, limit, after);
    const ids = people.map(({ id }) => id);
    const [standing, cohorts] = await Promise.all([countByPerson(db(), scope, ids), listCohortNamesOf(db(), scope.organisationId, ids)]);
    const standingOfPerson = new Map(standing.map((row) => [row.person_id, row]));
    const namesOf = byPerson(cohorts);
    const rows = people.map((person): PersonRow => {
      const { total, done, late, begun, due_on } = standingOfPerson.get(person.id) ?? { total: 0, done: 0, late: 0, begun: 0, due_on: null };
      const names = (namesOf.get(person.id) ?? []).map(({ name }) => name);
      // Field by field: an object made by spreading takes several times the room, and these are many.
      const { id, name, email, team, job } = person;
      return { personId: id, name, email, team, job, cohorts: names, total, done, underWay: begun, notBegun: total - done - late - begun, late, nextDue: due_on };
    });
    return { rows, next: nextOf(people, limit) };
  };
  return { ask, pages: () => pagesFrom(ask), about: cohort?.name };
}

/**
 * The cohorts that have people whom this person may see, each with its standing and forecast, as the overview has them.
 * Asked for page by page they come by name; all of them, in the order that is asked for.
 */
export async function openCohorts(asker: SignedIn, order: CohortOrder = 'name'): Promise<Opened<CohortRow>> {
  const scope = await requireReportScope(asker);
  const ask = async (after?: After, limit = COHORTS_AT_ONCE): Promise<RowPage<CohortRow, After>> => {
    const cohorts = await listCohortsAfter(db(), scope, limit, after);
    const counts = new Map((await countByCohort(db(), scope, cohorts.map(({ id }) => id), paceSince())).map((count) => [count.cohort_id, count]));
    return { rows: cohorts.map((cohort) => cohortRow(cohort, counts.get(cohort.id))), next: nextOf(cohorts.map((one) => ({ ...one, sort_name: one.name })), limit) };
  };
  return { ask, pages: () => (order === 'name' ? pagesFrom(ask) : inOnePage(ask, order)) };
}

/** Any other order than by name is known only when the last cohort is: there are some thousand at most. */
async function* inOnePage(ask: Opened<CohortRow>['ask'], order: CohortOrder): AsyncGenerator<CohortRow[], void, undefined> {
  const all: CohortRow[] = [];
  for await (const page of pagesFrom(ask)) all.push(...page);
  yield inCohortOrder(all, order);
}

/** The team and the part of a name that are asked for. Throws 404 for a team that is not in scope. */
async function requireOwnPart(asker: SignedIn, scope: ReportScope, { team, name }: PeopleQuestion) {
  if (team !== undefined && !(await listOwnTeams(db(), asker.organisationId, scope.teams)).some(({ id }) => id === team)) throw new Response(null, { status: 404 });
  return { team, name };
}

/** A cohort of which somebody is in scope. Throws 404 for any other. */
async function requireOwnCohort(asker: SignedIn, scope: ReportScope, cohortId: string) {
  const cohort = await requireCohort(asker, cohortId);
  const [somebody] = await listPeopleAfter(db(), scope, { memberOf: cohort.id }, 1);
  if (!somebody) throw new Response(null, { status: 404 });
  return cohort;
}

function cohortRow(cohort: { id: string; name: string; people: number; time_zone: string; due_on: string | null }, count: Parameters<typeof standingOf>[1]) {
  return { cohortId: cohort.id, name: cohort.name, people: cohort.people, ...standingOf(cohort, count) };
}

function byPerson<Row extends { person_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.person_id);
    if (list) list.push(row);
    else found.set(row.person_id, [row]);
  }
  return found;
}

function nextOf(listed: readonly { sort_name: string; id: string }[], limit: number): After | undefined {
  const last = listed.at(-1);
  return last && listed.length === limit ? { name: last.sort_name, id: last.id } : undefined;
}
