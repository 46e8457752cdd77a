import { sql, type RawBuilder } from 'kysely';
import type { TeamScope } from './cohorts.ts';

/** What day it is, as a report asks: `otherwise` everywhere but in the zones named. */
export interface ReportDay {
  dates: readonly { date: string; zones: readonly string[] }[];
  otherwise: string;
}

/** What a report is about: an organisation, whose people may be in it, the moment, and, for one person's own view, only them. */
export interface ReportScope {
  organisationId: string;
  teams: TeamScope;
  today: ReportDay;
  personId?: string | undefined;
}

/** A list for `in (…)`; SQL has no empty one. */
export const anyOf = (column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<unknown> =>
  values.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(values)})`;

/** That a report is about the whole organisation. */
export const isWhole = ({ teams, personId }: ReportScope): boolean => teams === undefined && personId === undefined;

/**
 * That a person is in the report: of the organisation and the scope's teams, and not disabled. The organisation is no plain
 * column: SQLite would go through everybody by its index instead of from a cohort or team to its people.
 */
export const inScope = (scope: ReportScope): RawBuilder<unknown> => sql`
  coalesce(person.organisation_id, '') = ${scope.organisationId} and person.disabled_at is null
  and ${scope.teams === undefined ? sql`1 = 1` : anyOf(sql`person.team_id`, scope.teams)}
  and ${scope.personId === undefined ? sql`1 = 1` : sql`person.id = ${scope.personId}`}`;

/**
 * That a column names a person of the report, without looking each of them up: of the whole organisation, whose rows they must be, those
 * few are left out who are disabled.
 */
export const ofPeople = (scope: ReportScope, column: RawBuilder<unknown>): RawBuilder<unknown> =>
  isWhole(scope)
    ? sql`${column} not in (select person.id from person where person.organisation_id = ${scope.organisationId} and person.disabled_at is not null)`
    : sql`${column} in (select person.id from person where ${inScope(scope)})`;

/** Duties of the report's people, found by the organisation where it is about all, else by its people. */
export const dutiesOf = (scope: ReportScope): RawBuilder<unknown> => sql`
  ${isWhole(scope) ? sql`duty.organisation_id = ${scope.organisationId} and` : sql``} ${ofPeople(scope, sql`duty.person_id`)}`;

/** That it is anybody in the organisation who is not disabled, by the index that has them all. */
export const everybody = ({ organisationId }: ReportScope): RawBuilder<unknown> => sql`person.organisation_id = ${organisationId} and person.disabled_at is null`;

/** The first and the last date that it is anywhere: bounds for an index, where the exact date depends on the row. */
export const firstDay = ({ dates, otherwise }: ReportDay): string => dates.reduce((first, { date }) => (date < first ? date : first), otherwise);
export const lastDay = ({ dates, otherwise }: ReportDay): string => dates.reduce((last, { date }) => (date > last ? date : last), otherwise);

/** The date of a duty's own zone; `duty` is what the statement calls the duty. */
export const todayOf = ({ dates, otherwise }: ReportDay, duty = 'duty'): RawBuilder<unknown> =>
  dates.length === 0
    ? sql`${otherwise}`
    : sql`case ${sql.join(dates.map(({ date, zones }) => sql`when ${anyOf(sql.ref(`${duty}.time_zone`), zones)} then ${date}`), sql` `)} else ${otherwise} end`;

/** Duties that count today: they hold, and a coming round of one that recurs counts from the day it starts. */
export const countsToday = (today: ReportDay, duty = 'duty'): RawBuilder<unknown> => {
  const [endedAt, round, startsOn] = ['ended_at', 'round', 'starts_on'].map((column) => sql.ref(`${duty}.${column}`));
  return sql`${endedAt} is null and (${round} = 1 or ${startsOn} is null or ${startsOn} <= ${todayOf(today, duty)})`;
};

/**
 * Columns of several duties for one content as one: done only when none is open, due when the first open one is. With them
 * the state that the report counts: `done`, `late` (open and past its date), `begun` (open and under way), `waiting` (everything open waits for something else).
 */
export const asOne = (today: ReportDay): RawBuilder<unknown> => sql`
  min(case when duty.done_at is null then 0 else 1 end) as done,
  max(case when duty.done_at is null and duty.due_on < ${todayOf(today)} then 1 else 0 end) as late,
  max(case when duty.done_at is null and duty.started_at is not null then 1 else 0 end) as begun,
  coalesce(min(case when duty.done_at is null then duty.waiting end), 0) as waiting,
  min(case when duty.done_at is null then duty.due_on end) as due_on,
  max(duty.done_at) as done_at,
  max(duty.due_on) as last_due,
  min(coalesce(duty.starts_on, substr(duty.made_at, 1, 10))) as starts_on`;

/**
 * The zone of the late duty that gives a row of `late` its date: what days are counted in; of several, the one that is late
 * for longest. Looked up row by row, so for those shown alone.
 */
export const zoneOfLate = (today: ReportDay): RawBuilder<string> => sql`(
  select duty.time_zone from duty
  where duty.person_id = late.person_id and duty.content_id = late.content_id and duty.done_at is null and duty.due_on = late.due_on
    and duty.due_on < ${todayOf(today)} and ${countsToday(today)}
  order by ${todayOf(today)} desc, duty.id limit 1)`;
