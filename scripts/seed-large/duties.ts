import { sql } from 'kysely';
import type { Db } from '#db';
import type { MadeAssignments } from './assignments.ts';
import { finished, momentIn, READING_SECONDS, type Sql } from './moments.ts';

/**
 * What the assignments make of everybody from one place to another, with summary columns as the progress says; the same as
 * `applyDuties` would find. `way` is how an assignment reaches people.
 */
export async function makeDuties(tx: Db, organisationId: string, { countsFrom, givenAt, toJobs }: MadeAssignments, from: number, until: number): Promise<void> {
  const moment = momentIn(tx);
  const own = sql`k.track = p.track`;
  const done = sql`case when ${own} and p.done > k.first then case when p.done >= k.first + k.items then k.items else p.done - k.first end else 0 end`;
  const make = (join: Sql, zone: Sql, counts: Sql) => sql`
    insert into duty (id, organisation_id, assignment_id, person_id, content_id, round, starts_on, due_on, time_zone, counts_from, items, items_done, started_at, done_at, succeeded_at, made_at, ended_at)
    select a.id || '.' || p.id || '.1', ${organisationId}, a.id, p.id, a.content_id, 1, a.starts_on, a.due_on, ${zone}, ${counts},
      coalesce(k.items, (select count(*) from course_item where course_item.course_id = a.content_id)), ${done},
      case when ${own} and p.items > k.first then ${moment(sql`(${finished(sql`k.first`)} - ${sql.lit(READING_SECONDS)})`)} end,
      case when ${own} and p.done >= k.first + k.items then ${moment(finished(sql`(k.first + k.items - 1)`))} end,
      s.succeeded_at, ${givenAt}, coalesce(a.ended_at, p.disabled_at)
    from seeding_person p ${join}
    left join seeding_course k on k.content_id = a.content_id
    left join progress s on s.person_id = p.id and s.content_id = k.scenario_id
    where p.place >= ${from} and p.place < ${until}
    order by p.place`.execute(tx);

  await make(sql`join cohort_member m on m.person_id = p.id join cohort c on c.id = m.cohort_id join training_assignment a on a.cohort_id = c.id`, sql`c.time_zone`, sql`null`);
  const organisation = sql`(select time_zone from organisation where id = ${organisationId})`;
  await make(
    sql`join person on person.id = p.id join team on team.id = person.team_id join team unit on unit.id = team.parent_id join training_assignment a on a.team_id = unit.parent_id`,
    organisation,
    sql`cast(${countsFrom} as text)`,
  );
  // Named, because there is no index by job: each person would go through all assignments.
  if (toJobs.length > 0) await make(sql`join person on person.id = p.id join training_assignment a on a.id in (${sql.join(toJobs)}) and a.job = person.job`, organisation, sql`null`);
}

/** Everybody's enrolments on the courses that they have a duty to do. */
export const makeEnrolments = (tx: Db, organisationId: string, from: number, until: number) =>
  sql`insert into enrolment (person_id, course_id, organisation_id, enrolled_at)
    select duty.person_id, duty.content_id, ${organisationId}, min(duty.made_at) from seeding_person p join duty on duty.person_id = p.id
    where p.place >= ${from} and p.place < ${until} and duty.ended_at is null group by duty.person_id, duty.content_id`.execute(tx);
