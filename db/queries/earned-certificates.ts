import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { among, type DutyScope } from './duty-reach.ts';

/** A completion that has no certificate yet, with what one takes from it. `every_months` and `mastery` are its assignments'. */
export interface Earned {
  person_id: string;
  content_id: string;
  completed_at: string;
  counts_from: string | null;
  /** The duty's; null: the organisation's. */
  time_zone: string | null;
  every_months: number | null;
  mastery: number | null;
}

/**
 * Lets those who issue certificates to one person take turns: of two parts of a course that are finished at once, the second
 * sees the first. SQLite writes one at a time anyway.
 */
export async function takeTurnOf(tx: Kysely<Database>, personIds: readonly string[]): Promise<void> {
  if (!(tx.getExecutor().adapter instanceof PostgresAdapter) || personIds.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(id, 5)) from (select id from person where id in (${sql.join(personIds)}) order by id) as ordered`.execute(tx);
}

/** Rounds of recurring duties on courses that are done; two that the same progress did count once. */
export async function listDoneRounds(tx: Kysely<Database>, { organisationId, people, assignments }: DutyScope): Promise<Earned[]> {
  // Of few people by their own index: SQLite would go through the whole organisation's.
  const organisation = people === undefined ? sql`d.organisation_id` : sql`coalesce(d.organisation_id, '')`;
  const { rows } = await sql<Earned>`
    select d.person_id as person_id, d.content_id as content_id, d.done_at as completed_at, max(d.counts_from) as counts_from, min(d.time_zone) as time_zone,
      min(a.every_months) as every_months, max(a.mastery) as mastery
    from duty d
    join training_assignment a on a.id = d.assignment_id
    join content c on c.id = d.content_id and c.kind = 'course'
    where ${organisation} = ${organisationId} and d.done_at is not null and d.counts_from is not null
      ${among('d.person_id', people)} ${among('d.assignment_id', assignments)}
      and not exists (select 1 from certificate where certificate.person_id = d.person_id and certificate.content_id = d.content_id and certificate.completed_at = d.done_at)
    group by d.person_id, d.content_id, d.done_at`.execute(tx);
  return rows;
}

/** Courses that these people have completed, duty or not, and for which they have no certificate at all. */
export async function listFirstCompletions(tx: Kysely<Database>, organisationId: string, personIds: readonly string[]): Promise<Earned[]> {
  const { rows } = await sql<Earned>`
    select one.*, null as counts_from, null as time_zone,
      (select min(a.every_months) ${DUTIES}) as every_months, (select max(a.mastery) ${DUTIES}) as mastery
    from (
      select person.id as person_id, c.id as content_id, max(p.completed_at) as completed_at
      from person
      join content c on c.organisation_id = person.organisation_id and c.kind = 'course' and c.current_version_id is not null and c.retired_at is null
      join course_item on course_item.course_id = c.id
      left join progress p on p.person_id = person.id and p.content_id = course_item.content_id
      where person.organisation_id = ${organisationId} ${among('person.id', personIds)}
        and not exists (select 1 from certificate where certificate.person_id = person.id and certificate.content_id = c.id)
      group by person.id, c.id
      having count(*) = count(p.completed_at)
    ) as one`.execute(tx);
  return rows;
}

const DUTIES = sql`from duty d join training_assignment a on a.id = d.assignment_id
  where d.person_id = one.person_id and d.content_id = one.content_id and d.ended_at is null`;

/** People's latest certificates that expire and that no recurring duty renews. */
export async function listExpiring(tx: Kysely<Database>, organisationId: string, personIds: readonly string[]) {
  const { rows } = await sql<{ person_id: string; content_id: string; issued_on: string; expires_on: string; time_zone: string; mastery: number | null }>`
    select c.person_id, c.content_id, c.issued_on, c.expires_on, c.time_zone, c.mastery from certificate c
    join content on content.id = c.content_id and content.current_version_id is not null and content.retired_at is null
    where c.organisation_id = ${organisationId} ${among('c.person_id', personIds)} and c.expires_on is not null and c.revoked_at is null
      and not exists (select 1 from certificate later where later.person_id = c.person_id and later.content_id = c.content_id and later.completed_at > c.completed_at)
      and not exists (
        select 1 from duty d join training_assignment a on a.id = d.assignment_id
        where d.person_id = c.person_id and d.content_id = c.content_id and d.ended_at is null and a.every_months is not null
      )`.execute(tx);
  return rows;
}

/** When every part of a course was done again since a moment; undefined when one was not. Of a lesson the last time counts, of a role-play the first. */
export async function findCompletionSince(tx: Kysely<Database>, personId: string, courseId: string, since: string): Promise<string | undefined> {
  const { rows } = await sql<{ completed_at: string | null }>`
    select case when count(*) = count(done_at) then max(done_at) end as completed_at from (
      select case when i.kind = 'scenario'
          then (select min(t.ended_at) from attempt t where t.person_id = ${personId} and t.scenario_id = i.id and t.ended_at >= ${since})
          when p.completed_at is not null and p.updated_at >= ${since} then p.updated_at end as done_at
      from course_item
      join content i on i.id = course_item.content_id
      left join progress p on p.person_id = ${personId} and p.content_id = i.id
      where course_item.course_id = ${courseId}
    ) as part`.execute(tx);
  return rows[0]?.completed_at ?? undefined;
}

/**
 * Notes on people's latest certificates that mastery was reached: submitted attempts of every role-play of the course, since
 * the moment from which progress counts, at the level that was asked for. What is noted stays.
 */
export const noteMastery = (tx: Kysely<Database>, organisationId: string, personIds: readonly string[]) =>
  sql`update certificate set mastered_at = f.mastered_at
    from (
      select id, case when count(*) = count(mastered_at) then max(mastered_at) end as mastered_at from (
        select c.id as id, (
          select min(t.submitted_at) from attempt t where t.person_id = c.person_id and t.scenario_id = i.id and t.submitted_at is not null
            and (c.counts_from is null or t.ended_at >= c.counts_from)
            and case when c.mastery is null then t.success = 1 else t.score >= c.mastery and t.outcome <> 'failure' end
        ) as mastered_at
        from certificate c
        join course_item on course_item.course_id = c.content_id
        join content i on i.id = course_item.content_id and i.kind = 'scenario'
        where c.organisation_id = ${organisationId} ${among('c.person_id', personIds)} and c.mastered_at is null and c.revoked_at is null
          and not exists (select 1 from certificate later where later.person_id = c.person_id and later.content_id = c.content_id and later.completed_at > c.completed_at)
      ) as part
      group by id
    ) f
    where certificate.id = f.id and f.mastered_at is not null`.execute(tx);

/** What certificates for these people and courses say of them now. */
export async function listNamed(tx: Kysely<Database>, organisationId: string, personIds: readonly string[], courseIds: readonly string[]) {
  const [people, courses, organisation] = [
    await tx.selectFrom('person').select(['id', 'name']).where('organisation_id', '=', organisationId).where('id', 'in', personIds).execute(),
    await tx
      .selectFrom('content')
      .leftJoin('content_version', 'content_version.id', 'content.current_version_id')
      .select(['content.id', 'content.title', 'content_version.compiled'])
      .where('content.organisation_id', '=', organisationId)
      .where('content.id', 'in', courseIds)
      .execute(),
    await tx.selectFrom('organisation').select(['name', 'time_zone']).where('id', '=', organisationId).executeTakeFirstOrThrow(),
  ];
  return { people: new Map(people.map(({ id, name }) => [id, name])), courses: new Map(courses.map((course) => [course.id, course])), organisation };
}
