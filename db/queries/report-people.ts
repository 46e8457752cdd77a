import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ContentKind, Database } from '../schema.ts';
import { howFar } from './item-order.ts';
import { nameHolds } from './name-holds.ts';
import { listRoundProgress, type RoundProgress } from './round-progress.ts';
import { anyOf, asOne, countsToday, inScope, todayOf, type ReportScope } from './report-rows.ts';

export type PersonState = 'done' | 'late' | 'under-way' | 'waiting' | 'not-begun';
export type PeopleOrder = 'name' | 'team' | 'done' | 'due' | 'item';

/** How a list of people is sorted: `item` by how far each is with that one, the least first. */
export interface PeopleSort {
  order: PeopleOrder;
  item?: string | undefined;
  reverse?: boolean | undefined;
}

export interface PeopleFilter {
  team?: string | undefined;
  /** Part of a name. */
  name?: string | undefined;
  state?: PersonState | undefined;
  /** Of these alone. */
  ids?: readonly string[] | undefined;
}

export interface ReportPerson {
  id: string;
  name: string;
  job: string | null;
  team: string | null;
  /** 1 when something is late; when the first open duty is due. */
  late: number;
  due_on: string | null;
}

const STATES: Record<PersonState, RawBuilder<unknown>> = {
  done: sql`stood.total > 0 and stood.open = 0`,
  late: sql`stood.late = 1`,
  'under-way': sql`stood.open > 0 and stood.late = 0 and stood.begun = 1`,
  waiting: sql`stood.open > 0 and stood.late = 0 and stood.begun = 0 and stood.waiting = stood.open`,
  'not-begun': sql`stood.open > 0 and stood.late = 0 and stood.begun = 0 and stood.waiting < stood.open`,
};

const NAME = sql`lower(person.name)`;

/** What is sorted by, and whether the greatest comes first. Who has nothing of it comes last, also the other way round. */
const ORDERS: Record<PeopleOrder, { none?: RawBuilder<unknown>; by: RawBuilder<unknown>; down?: boolean }> = {
  name: { by: NAME },
  team: { none: sql`team.name`, by: sql`lower(team.name)` },
  done: { by: sql`coalesce(stood.done, 0)`, down: true },
  due: { none: sql`stood.due_on`, by: sql`stood.due_on` },
  item: { by: sql`coalesce(item_stood.far, 0)` },
};

function orderBy({ order, reverse = false }: PeopleSort): RawBuilder<unknown> {
  const { none, by, down = false } = ORDERS[order];
  return sql`${none ? sql`case when ${none} is null then 1 else 0 end, ` : sql``}${by} ${down === reverse ? sql`asc` : sql`desc`}, ${NAME}, person.id`;
}

/** A cohort's people that are asked for, each with how their duties of this cohort stand. */
const found = (scope: ReportScope, cohortId: string, { team, name, state, ids }: PeopleFilter, item?: string): RawBuilder<unknown> => sql`
  from cohort_member
  join person on person.id = cohort_member.person_id
  left join team on team.id = person.team_id
  ${item === undefined ? sql`` : sql`left join (${howFar(scope, cohortId, item)}) as item_stood on item_stood.person_id = person.id`}
  left join (
    select person_id, count(*) as total, sum(1 - done) as open, max(late) as late, sum(done) as done, min(due_on) as due_on,
      max(case when done = 1 or begun = 1 then 1 else 0 end) as begun, sum(waiting) as waiting
    from (
      select duty.person_id as person_id, ${asOne(scope.today)}
      from training_assignment
      join duty on duty.assignment_id = training_assignment.id
      where training_assignment.cohort_id = ${cohortId} and training_assignment.organisation_id = ${scope.organisationId} and ${countsToday(scope.today)}
        and ${ids ? anyOf(sql`duty.person_id`, ids) : sql`1 = 1`}
      group by duty.person_id, duty.content_id
    ) as one
    group by person_id
  ) as stood on stood.person_id = person.id
  where cohort_member.cohort_id = ${cohortId} and ${inScope(scope)}
    and ${ids ? anyOf(sql`person.id`, ids) : sql`1 = 1`}
    and ${team === undefined ? sql`1 = 1` : sql`person.team_id = ${team}`} and ${name ? nameHolds(name) : sql`1 = 1`} and ${state ? STATES[state] : sql`1 = 1`}`;

/** One page of a cohort's people. */
export async function listPeople(db: Kysely<Database>, scope: ReportScope, cohortId: string, filter: PeopleFilter, sort: PeopleSort, page: { limit: number; offset: number }): Promise<ReportPerson[]> {
  const { rows } = await sql<ReportPerson>`
    select person.id as id, person.name as name, person.job as job, team.name as team, coalesce(stood.late, 0) as late, stood.due_on as due_on
    ${found(scope, cohortId, filter, sort.order === 'item' ? sort.item : undefined)}
    order by ${orderBy(sort)}
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** The ids of all of them in that order: what a long list holds on to, so that nobody stands in it twice while figures move. */
export async function listPeopleOrder(db: Kysely<Database>, scope: ReportScope, cohortId: string, filter: PeopleFilter, sort: PeopleSort): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select person.id as id ${found(scope, cohortId, filter, sort.order === 'item' ? sort.item : undefined)} order by ${orderBy(sort)}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function countPeopleFound(db: Kysely<Database>, scope: ReportScope, cohortId: string, filter: PeopleFilter): Promise<number> {
  const { rows } = await sql<{ people: number }>`select count(*) as people ${found(scope, cohortId, filter)}`.execute(db);
  return rows[0]?.people ?? 0;
}

/** Teams and kinds of work of a cohort's people. */
export async function listGroups(db: Kysely<Database>, scope: ReportScope, cohortId: string) {
  const { rows } = await sql<{ team_id: string | null; team: string | null; job: string | null }>`
    select distinct person.team_id as team_id, team.name as team, lower(trim(person.job)) as job
    from cohort_member join person on person.id = cohort_member.person_id left join team on team.id = person.team_id
    where cohort_member.cohort_id = ${cohortId} and ${inScope(scope)}`.execute(db);
  return rows;
}

/** The teams of a cohort's people in scope; null among them where somebody is in none, and empty where nobody is in scope. */
export async function listTeamsIn(db: Kysely<Database>, scope: ReportScope, cohortId: string): Promise<(string | null)[]> {
  const { rows } = await sql<{ team_id: string | null }>`
    select distinct person.team_id as team_id from cohort_member join person on person.id = cohort_member.person_id
    where cohort_member.cohort_id = ${cohortId} and ${inScope(scope)}`.execute(db);
  return rows.map(({ team_id }) => team_id);
}

export interface ReportItem {
  id: string;
  kind: ContentKind;
  title: string;
  /** The content assigned that it belongs to; a scenario may be both. */
  content_id: string;
}

/** What a cohort is given, in order: the items of its courses, and its scenarios. One that two courses share stands under the first. */
export async function listReportItems(db: Kysely<Database>, organisationId: string, cohortId: string): Promise<ReportItem[]> {
  const { rows } = await sql<ReportItem>`
    select distinct item.id as id, item.kind as kind, item.title as title, given.id as content_id, given.title as given, coalesce(course_item.position, 0) as position
    from training_assignment
    join content as given on given.id = training_assignment.content_id
    left join course_item on course_item.course_id = given.id
    join content as item on item.id = coalesce(course_item.content_id, given.id)
    where training_assignment.organisation_id = ${organisationId} and training_assignment.cohort_id = ${cohortId} and training_assignment.ended_at is null
      and item.kind <> 'course'
    order by given, content_id, position`.execute(db);
  const first = new Map<string, ReportItem>();
  for (const { id, kind, title, content_id } of rows) if (!first.has(id)) first.set(id, { id, kind, title, content_id });
  return [...first.values()];
}

export interface ItemProgress {
  person_id: string;
  content_id: string;
  started_at: string | null;
  completed_at: string | null;
}

/** Dates of these people on these items, and nothing else of them. */
export async function listItemProgress(db: Kysely<Database>, organisationId: string, personIds: string[], itemIds: string[]): Promise<ItemProgress[]> {
  if (personIds.length === 0 || itemIds.length === 0) return [];
  return db
    .selectFrom('progress')
    .select(['person_id', 'content_id', 'started_at', 'completed_at'])
    .where('organisation_id', '=', organisationId)
    .where('person_id', 'in', personIds)
    .where('content_id', 'in', itemIds)
    .execute();
}

/** What those who are in a later round of a cohort's duty have done of it since that round began, item by item. */
export const listLaterRounds = (db: Kysely<Database>, scope: ReportScope, cohortId: string, personIds: string[]): Promise<RoundProgress[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : listRoundProgress(db, sql`
    select duty.id from training_assignment join duty on duty.assignment_id = training_assignment.id
    where training_assignment.cohort_id = ${cohortId} and training_assignment.organisation_id = ${scope.organisationId}
      and duty.round > 1 and duty.counts_from is not null and ${countsToday(scope.today)} and ${anyOf(sql`duty.person_id`, personIds)}`);

/** The contents of a cohort whose open duties of these people all wait for something else. */
export async function listWaiting(db: Kysely<Database>, scope: ReportScope, cohortId: string, personIds: string[]): Promise<{ person_id: string; content_id: string }[]> {
  if (personIds.length === 0) return [];
  const { rows } = await sql<{ person_id: string; content_id: string }>`
    select duty.person_id as person_id, duty.content_id as content_id
    from training_assignment join duty on duty.assignment_id = training_assignment.id
    where training_assignment.cohort_id = ${cohortId} and training_assignment.organisation_id = ${scope.organisationId}
      and duty.done_at is null and ${countsToday(scope.today)} and ${anyOf(sql`duty.person_id`, personIds)}
    group by duty.person_id, duty.content_id having min(duty.waiting) = 1`.execute(db);
  return rows;
}

export interface PersonDuty {
  content_id: string;
  title: string;
  kind: ContentKind;
  items: number;
  items_done: number;
  started_at: string | null;
  done_at: string | null;
  due_on: string | null;
  late: number;
  /** What has to be completed first, while it is not. */
  requires: string | null;
}

/** One person's duties that count today, one for each content: the open one that is due first, else the one done last. */
export async function listPersonDuties(db: Kysely<Database>, scope: ReportScope, personId: string): Promise<PersonDuty[]> {
  const { rows } = await sql<PersonDuty>`
    select content_id, title, kind, items, items_done, started_at, done_at, due_on, late, requires from (
      select content.id as content_id, content.title as title, content.kind as kind, duty.items as items, duty.items_done as items_done,
        duty.started_at as started_at, duty.done_at as done_at, duty.due_on as due_on,
        case when duty.done_at is null and duty.due_on < ${todayOf(scope.today)} then 1 else 0 end as late,
        case when min(case when duty.done_at is null then duty.waiting end) over (partition by duty.content_id) = 1 then required.title end as requires,
        row_number() over (
          partition by duty.content_id
          order by case when duty.done_at is null then 0 else 1 end, case when duty.due_on is null then 1 else 0 end,
            case when duty.done_at is null then duty.due_on end, duty.done_at desc, duty.id
        ) as place
      from duty join person on person.id = duty.person_id join content on content.id = duty.content_id
      join training_assignment on training_assignment.id = duty.assignment_id
      left join content as required on required.id = training_assignment.requires_id and duty.waiting = 1
      where duty.person_id = ${personId} and ${countsToday(scope.today)} and ${inScope(scope)}
    ) as ranked
    where place = 1
    order by case when done_at is null then 0 else 1 end, case when due_on is null then 1 else 0 end, due_on, title`.execute(db);
  return rows;
}

/** A person in the report's scope, with their cohorts; undefined for everybody else. */
export async function findReportPerson(db: Kysely<Database>, scope: ReportScope, personId: string) {
  const { rows } = await sql<{ id: string; name: string; email: string; job: string | null; team: string | null }>`
    select person.id as id, person.name as name, person.email as email, person.job as job, team.name as team
    from person left join team on team.id = person.team_id where person.id = ${personId} and ${inScope(scope)}`.execute(db);
  return rows[0];
}

/** The cohorts that somebody is in. */
export const listCohortsOf = (db: Kysely<Database>, organisationId: string, personId: string) =>
  db
    .selectFrom('cohort')
    .innerJoin('cohort_member', 'cohort_member.cohort_id', 'cohort.id')
    .select(['cohort.id', 'cohort.name'])
    .where('cohort.organisation_id', '=', organisationId)
    .where('cohort_member.person_id', '=', personId)
    .orderBy('cohort.name')
    .execute();
