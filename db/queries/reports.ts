import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { anyOf, asOne, countsToday, dutiesOf, everybody, firstDay, inScope, isWhole, lastDay, ofPeople, todayOf, zoneOfLate, type ReportScope } from './report-rows.ts';

/** The zones that duties of an organisation can be in: its own and its cohorts'. */
export async function listZones(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ time_zone: string }>`
    select time_zone from cohort where organisation_id = ${organisationId} union select time_zone from organisation where id = ${organisationId}`.execute(db);
  return rows.map((row) => row.time_zone);
}

export interface CohortCount {
  cohort_id: string;
  total: number;
  done: number;
  late: number;
  begun: number;
  /** Of those that are neither begun nor late: they wait for something else to be completed. */
  waiting: number;
  /** Done since the moment asked about. */
  recent: number;
  starts_on: string;
  last_due: string | null;
}

/** How the duties that each of these cohorts was given stand, a person once for each content. Cohorts without any are left out. */
export async function countByCohort(db: Kysely<Database>, scope: ReportScope, cohortIds: readonly string[], since: string): Promise<CohortCount[]> {
  const { rows } = await sql<CohortCount>`
    select cohort_id, count(*) as total, cast(sum(done) as integer) as done, cast(sum(late) as integer) as late,
      cast(sum(case when begun = 1 and late = 0 then 1 else 0 end) as integer) as begun,
      cast(sum(case when waiting = 1 and begun = 0 and late = 0 then 1 else 0 end) as integer) as waiting,
      cast(sum(case when done = 1 and done_at >= ${since} then 1 else 0 end) as integer) as recent,
      min(starts_on) as starts_on, max(last_due) as last_due
    from (
      select training_assignment.cohort_id as cohort_id, ${asOne(scope.today)}
      from training_assignment
      cross join duty
      where duty.assignment_id = training_assignment.id and coalesce(training_assignment.organisation_id, '') = ${scope.organisationId}
        and ${anyOf(sql`training_assignment.cohort_id`, cohortIds)} and ${countsToday(scope.today)} and ${ofPeople(scope, sql`duty.person_id`)}
      group by training_assignment.cohort_id, duty.person_id, duty.content_id
    ) as one
    group by cohort_id`.execute(db);
  return rows;
}

export interface LateDuty {
  person_id: string;
  name: string;
  team: string | null;
  content_id: string;
  title: string;
  due_on: string;
  /** Where it is due. */
  time_zone: string;
}

/** Who is late with what, the longest first, and how many are late in all, a person once for each content. */
export async function listLate(db: Kysely<Database>, scope: ReportScope, limit: number): Promise<{ rows: LateDuty[]; total: number }> {
  const { rows } = await sql<LateDuty & { total: number }>`
    select late.*, ${zoneOfLate(scope.today)} as time_zone
    from (
      select one.person_id as person_id, person.name as name, team.name as team, one.content_id as content_id, content.title as title, one.due_on as due_on, total
      from (
        select duty.person_id as person_id, duty.content_id as content_id, min(duty.due_on) as due_on, count(*) over () as total
        from duty
        where ${dutiesOf(scope)} and duty.done_at is null and duty.due_on < ${lastDay(scope.today)} and duty.due_on < ${todayOf(scope.today)}
          and ${countsToday(scope.today)}
        group by duty.person_id, duty.content_id
      ) as one
      join person on person.id = one.person_id
      join content on content.id = one.content_id
      left join team on team.id = person.team_id
      order by one.due_on, person.name, person.id, content.title, content.id
      limit ${limit}
    ) as late
    order by late.due_on, late.name, late.person_id, late.title, late.content_id`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export interface DueNext {
  content_id: string;
  title: string;
  due_on: string;
  people: number;
}

/**
 * What falls due next, today included: each content and date with the number of people whose first open duty of it that is; who
 * is late with it has none ahead. An index has the dates in order and another each person's duties, so that only those people
 * are looked at whom the first dates are about.
 */
export async function listDueNext(db: Kysely<Database>, scope: ReportScope, limit: number): Promise<DueNext[]> {
  const { rows } = await sql<DueNext>`
    select content.id as content_id, content.title as title, one.due_on as due_on, one.people as people
    from (
      select duty.content_id as content_id, duty.due_on as due_on, count(distinct duty.person_id) as people
      from duty
      where ${dutiesOf(scope)} and duty.done_at is null and duty.due_on >= ${firstDay(scope.today)} and duty.due_on >= ${todayOf(scope.today)}
        and ${countsToday(scope.today)}
        and not exists (
          select 1 from duty as sooner
          where sooner.person_id = duty.person_id and sooner.content_id = duty.content_id and sooner.done_at is null
            and sooner.due_on < duty.due_on and ${countsToday(scope.today, 'sooner')}
        )
      group by duty.due_on, duty.content_id
      order by duty.due_on, duty.content_id limit ${limit}
    ) as one
    join content on content.id = one.content_id
    order by one.due_on, content.title, content.id`.execute(db);
  return rows;
}

/** People by kind of work, and those of them who have completed a duty since a moment. */
export async function countTrained(db: Kysely<Database>, scope: ReportScope, since: string): Promise<{ job: string | null; people: number; trained: number }[]> {
  // First by the job as it is written, which an index has in order: there are few jobs, and many people.
  const { rows } = await sql<{ job: string | null; people: number; trained: number }>`
    select min(job) as job, cast(sum(people) as integer) as people, cast(sum(trained) as integer) as trained
    from (
      select person.job as job, count(*) as people, count(case when person.trained_at >= ${since} then 1 end) as trained
      from person where ${isWhole(scope) ? everybody(scope) : inScope(scope)} group by person.job
    ) as written
    group by lower(trim(job))`.execute(db);
  return rows;
}

/** The dates of a cohort's duties, counted, a person once for each content: to the minute, since days differ by zone. */
export async function listDutyDates(db: Kysely<Database>, scope: ReportScope, cohortId: string) {
  const { rows } = await sql<{ started_at: string | null; done_at: string | null; due_on: string | null; duties: number }>`
    select started_at, done_at, due_on, count(*) as duties from (
      select substr(min(duty.started_at), 1, 16) as started_at,
        case when max(case when duty.done_at is null then 1 else 0 end) = 0 then substr(max(duty.done_at), 1, 16) end as done_at,
        coalesce(min(case when duty.done_at is null then duty.due_on end), max(duty.due_on)) as due_on
      from training_assignment
      cross join duty
      where duty.assignment_id = training_assignment.id and training_assignment.cohort_id = ${cohortId}
        and coalesce(training_assignment.organisation_id, '') = ${scope.organisationId} and ${countsToday(scope.today)} and ${ofPeople(scope, sql`duty.person_id`)}
      group by duty.person_id, duty.content_id
    ) as one
    group by started_at, done_at, due_on`.execute(db);
  return rows;
}
