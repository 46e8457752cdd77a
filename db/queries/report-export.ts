import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ContentKind, Database } from '../schema.ts';
import { nameHolds } from './name-holds.ts';
import type { PeopleFilter, PersonState } from './report-people.ts';
import { anyOf, asOne, countsToday, inScope, todayOf, type ReportScope } from './report-rows.ts';

/** The last row of a page, by what the rows are in order of: the next page begins behind it. */
export interface After {
  name: string;
  id: string;
}

/** Whom a list holds: everybody in scope, or of them a cohort's members, those whom a cohort has given something, a team, a part of a name. */
export interface Whom extends Pick<PeopleFilter, 'team' | 'name'> {
  memberOf?: string | undefined;
  givenBy?: string | undefined;
}

export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  job: string | null;
  team: string | null;
  /** The name as the order has it. */
  sort_name: string;
}

const amongThem = (scope: ReportScope, { memberOf, givenBy, team, name }: Whom): RawBuilder<unknown> => sql`
  ${memberOf === undefined ? sql`1 = 1` : sql`person.id in (select person_id from cohort_member where cohort_id = ${memberOf} and organisation_id = ${scope.organisationId})`}
  and ${givenBy === undefined ? sql`1 = 1` : givenSomething(scope, givenBy)}
  and ${team === undefined ? sql`1 = 1` : sql`person.team_id = ${team}`} and ${name ? nameHolds(name) : sql`1 = 1`}`;

const givenSomething = (scope: ReportScope, cohortId: string): RawBuilder<unknown> => sql`person.id in (
  select duty.person_id from training_assignment join duty on duty.assignment_id = training_assignment.id
  where training_assignment.cohort_id = ${cohortId} and training_assignment.organisation_id = ${scope.organisationId} and ${countsToday(scope.today)})`;

/** SQLite compares no pair by an index that holds an expression: the first of it apart says where to begin. */
const behind = ({ name, id }: After): RawBuilder<unknown> => sql`lower(person.name) >= ${name} and (lower(person.name), person.id) > (${name}, ${id})`;

/** People in scope by name, `limit` of them behind `after`. */
export async function listPeopleAfter(db: Kysely<Database>, scope: ReportScope, whom: Whom, limit: number, after?: After): Promise<ListedPerson[]> {
  const { rows } = await sql<ListedPerson>`
    select person.id as id, person.name as name, person.email as email, person.job as job, team.name as team, lower(person.name) as sort_name
    from person left join team on team.id = person.team_id
    where ${inScope(scope)} and ${amongThem(scope, whom)} and ${after ? behind(after) : sql`1 = 1`}
      ${whom.memberOf === undefined && whom.givenBy === undefined && scope.teams === undefined ? sql`and person.organisation_id = ${scope.organisationId}` : sql``}
    order by lower(person.name), person.id
    limit ${limit}`.execute(db);
  return rows;
}

export interface ListedDuty {
  person_id: string;
  content_id: string;
  title: string;
  kind: ContentKind;
  starts_on: string | null;
  due_on: string | null;
  time_zone: string;
  state: PersonState;
  items: number;
  items_done: number;
  started_at: string | null;
  done_at: string | null;
}

/**
 * The duties that a cohort's assignments have made, or without a cohort all of them; of these people, and that count today.
 * The organisation is no plain column: SQLite would go through all of its duties instead of these people's.
 */
const theirs = (scope: ReportScope, personIds: readonly string[], cohortId: string | undefined): RawBuilder<unknown> => sql`
  from duty join training_assignment on training_assignment.id = duty.assignment_id
  where coalesce(duty.organisation_id, '') = ${scope.organisationId} and ${anyOf(sql`duty.person_id`, personIds)} and ${countsToday(scope.today)}
    and ${cohortId === undefined ? sql`1 = 1` : sql`training_assignment.cohort_id = ${cohortId}`}`;

/**
 * The duties of these people, each content once: its state is what the figures count it as, its dates and parts are those
 * of the open duty that is due first, of those of one date the one that is late for longest where it is due, else of the one done last.
 */
export async function listDutiesOf(db: Kysely<Database>, scope: ReportScope, personIds: readonly string[], question: { cohort?: string | undefined; state?: PersonState | undefined }): Promise<ListedDuty[]> {
  const { rows } = await sql<ListedDuty>`
    select * from (
      select one.person_id as person_id, one.content_id as content_id, content.title as title, content.kind as kind,
        chosen.starts_on as starts_on, chosen.due_on as due_on, chosen.time_zone as time_zone,
        case when one.done = 1 then 'done' when one.late = 1 then 'late' when one.begun = 1 then 'under-way' when one.waiting = 1 then 'waiting' else 'not-begun' end as state,
        chosen.items as items, chosen.items_done as items_done, coalesce(chosen.started_at, one.started_at) as started_at, chosen.done_at as done_at
      from (
        select duty.person_id as person_id, duty.content_id as content_id, min(case when duty.done_at is null then duty.started_at end) as started_at, ${asOne(scope.today)}
        ${theirs(scope, personIds, question.cohort)}
        group by duty.person_id, duty.content_id
      ) as one
      join (
        select duty.person_id as person_id, duty.content_id as content_id, duty.starts_on as starts_on, duty.due_on as due_on, duty.time_zone as time_zone,
          duty.items as items, duty.items_done as items_done, duty.started_at as started_at, duty.done_at as done_at,
          row_number() over (
            partition by duty.person_id, duty.content_id
            order by case when duty.done_at is null then 0 else 1 end, case when duty.due_on is null then 1 else 0 end,
              case when duty.done_at is null then duty.due_on end, case when duty.done_at is null and duty.due_on < ${todayOf(scope.today)} then 0 else 1 end,
              case when duty.done_at is null then ${todayOf(scope.today)} end desc, duty.done_at desc, duty.id
          ) as place
        ${theirs(scope, personIds, question.cohort)}
      ) as chosen on chosen.person_id = one.person_id and chosen.content_id = one.content_id and chosen.place = 1
      join content on content.id = one.content_id
    ) as listed
    where ${question.state === undefined ? sql`1 = 1` : sql`state = ${question.state}`}
    order by title, content_id`.execute(db);
  return rows;
}

export interface PersonStanding {
  person_id: string;
  total: number;
  done: number;
  late: number;
  begun: number;
  /** When the first open duty is due. */
  due_on: string | null;
}

/** How the duties of each of these people stand, each content once; who has none is left out. */
export async function countByPerson(db: Kysely<Database>, scope: ReportScope, personIds: readonly string[]): Promise<PersonStanding[]> {
  const { rows } = await sql<PersonStanding>`
    select person_id, count(*) as total, cast(sum(done) as integer) as done, cast(sum(late) as integer) as late,
      cast(sum(case when begun = 1 and late = 0 then 1 else 0 end) as integer) as begun, min(due_on) as due_on
    from (
      select duty.person_id as person_id, ${asOne(scope.today)}
      ${theirs(scope, personIds, undefined)}
      group by duty.person_id, duty.content_id
    ) as one
    group by person_id`.execute(db);
  return rows;
}

/** The names of the cohorts of each of these people, in order. */
export const listCohortNamesOf = (db: Kysely<Database>, organisationId: string, personIds: readonly string[]) =>
  db
    .selectFrom('cohort_member')
    .innerJoin('cohort', 'cohort.id', 'cohort_member.cohort_id')
    .select(['cohort_member.person_id', 'cohort.name'])
    .where('cohort_member.organisation_id', '=', organisationId)
    .where('cohort_member.person_id', 'in', personIds.length > 0 ? personIds : [''])
    .orderBy('cohort.name')
    .orderBy('cohort.id')
    .execute();

export interface ListedCohort {
  id: string;
  name: string;
  due_on: string | null;
  starts_on: string | null;
  time_zone: string;
  people: number;
}

/** Cohorts with people in scope by name, `limit` of them behind `after`, each with the number of those people. */
export async function listCohortsAfter(db: Kysely<Database>, scope: ReportScope, limit: number, after?: After): Promise<ListedCohort[]> {
  const { rows } = await sql<ListedCohort>`
    select cohort.id as id, cohort.name as name, cohort.due_on as due_on, cohort.starts_on as starts_on, cohort.time_zone as time_zone, count(*) as people
    from cohort join cohort_member on cohort_member.cohort_id = cohort.id join person on person.id = cohort_member.person_id
    where cohort.organisation_id = ${scope.organisationId} and ${inScope(scope)}
      and ${after ? sql`(cohort.name, cohort.id) > (${after.name}, ${after.id})` : sql`1 = 1`}
    group by cohort.id, cohort.name, cohort.due_on, cohort.starts_on, cohort.time_zone
    order by cohort.name, cohort.id
    limit ${limit}`.execute(db);
  return rows;
}
