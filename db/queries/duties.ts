import { sql, type Insertable, type Kysely, type SqlBool } from 'kysely';
import type { Database, DutyRow } from '../schema.ts';
import { among, chosen, ofOrganisation, reach, type DutyScope } from './duty-reach.ts';

/** Lets those who apply duties in one organisation take turns: each sees the people and assignments that the one before committed. */
export const takeTurn = (tx: Kysely<Database>, organisationId: string) =>
  sql`update organisation set time_zone = time_zone where id = ${organisationId}`.execute(tx);

/** The kinds of work that somebody has, each spelling for itself. */
export async function listJobs(db: Kysely<Database>, { organisationId, people }: DutyScope): Promise<string[]> {
  const { rows } = await sql<{ job: string }>`select distinct job from person
    where organisation_id = ${organisationId} and job is not null and disabled_at is null ${among('id', people)}`.execute(db);
  return rows.map(({ job }) => job);
}

/** The open assignments to a kind of work. */
export async function listJobAssignments(db: Kysely<Database>, { organisationId, assignments }: DutyScope): Promise<{ id: string; job: string }[]> {
  const rows = await db
    .selectFrom('training_assignment')
    .select(['id', 'job'])
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where('job', 'is not', null)
    .$if(assignments !== undefined, (q) => q.where('id', 'in', assignments?.length ? [...assignments] : ['']))
    .execute();
  return rows.map(({ id, job }) => ({ id, job: job ?? '' }));
}

/**
 * Ends the duties whose people their assignment no longer reaches. By EXCEPT, because PostgreSQL cannot guess how many
 * `reach` holds, and would compare each with each where it guesses few.
 */
export const endDuties = (tx: Kysely<Database>, scope: DutyScope, at: string) =>
  sql`${reach(scope)} update duty set ended_at = ${at} where ended_at is null
    ${chosen('duty.person_id', scope.people)} ${among('duty.assignment_id', scope.assignments)} and (assignment_id, person_id) in (
    select duty.assignment_id, duty.person_id from duty
    where ${ofOrganisation('duty.organisation_id', scope)} and duty.ended_at is null
    ${chosen('duty.person_id', scope.people)} ${among('duty.assignment_id', scope.assignments)}
    except select assignment_id, person_id from reach
  )`.execute(tx);

/** The assignments that reach somebody who has no duty of theirs, or whose latest has ended: one row a time zone, with what dates follow from. */
export async function listUnmet(tx: Kysely<Database>, scope: DutyScope) {
  const { rows } = await sql<Unmet>`${reach(scope)}
    select a.id, a.content_id, a.starts_on, a.due_on, a.due_days, a.every_months, a.recurs_from, a.created_at, reach.time_zone
    from reach join training_assignment a on a.id = reach.assignment_id
    left join duty on duty.assignment_id = reach.assignment_id and duty.person_id = reach.person_id and not exists (
      select 1 from duty later where later.assignment_id = duty.assignment_id and later.person_id = duty.person_id and later.round > duty.round
    )
    where duty.id is null or duty.ended_at is not null
    group by a.id, a.content_id, a.starts_on, a.due_on, a.due_days, a.every_months, a.recurs_from, a.created_at, reach.time_zone
    order by a.id`.execute(tx);
  return rows;
}

export interface Unmet {
  id: string;
  content_id: string;
  starts_on: string | null;
  due_on: string | null;
  due_days: number | null;
  every_months: number | null;
  recurs_from: 'due' | 'completion' | null;
  created_at: string;
  time_zone: string;
}

/** What duties that are made now have of their assignments. */
export type NewDuty = Pick<DutyRow, 'starts_on' | 'due_on' | 'time_zone' | 'counts_from' | 'made_at'>;

/** Makes the first round for everybody whom the assignments reach and who has none, in one statement: all of them with the same dates. */
export const makeDuties = (tx: Kysely<Database>, scope: DutyScope, duty: NewDuty) =>
  sql`insert into duty (id, organisation_id, assignment_id, person_id, content_id, round, starts_on, due_on, time_zone, counts_from, made_at)
    ${reach(scope)}
    select reach.assignment_id || '.' || reach.person_id || '.1', ${text(scope.organisationId)}, reach.assignment_id, reach.person_id, reach.content_id, 1,
      ${text(duty.starts_on)}, ${text(duty.due_on)}, reach.time_zone, ${text(duty.counts_from)}, ${text(duty.made_at)}
    from reach where not exists (select 1 from duty where duty.assignment_id = reach.assignment_id and duty.person_id = reach.person_id)
    on conflict do nothing`.execute(tx);

/** Lets the latest duty of those hold again who are back; one that is not done gets at least the time of somebody new. */
export const reopenDuties = (tx: Kysely<Database>, scope: DutyScope, dueOn: string | null) =>
  sql`${reach(scope)} update duty set ended_at = null,
      due_on = case when done_at is null and due_on < ${text(dueOn)} then ${text(dueOn)} else due_on end
    where ended_at is not null
      and id in (select other.id from reach join duty other on other.assignment_id = reach.assignment_id and other.person_id = reach.person_id)
      and round = (select max(later.round) from duty later where later.assignment_id = duty.assignment_id and later.person_id = duty.person_id)`.execute(tx);

/** A value whose type PostgreSQL cannot guess from where it stands. */
const text = (value: string | null) => sql`cast(${value} as text)`;

/** Enrols everybody on the courses that they have a duty to do. */
export const enrolOnDuties = (tx: Kysely<Database>, scope: DutyScope, at: string) =>
  sql`insert into enrolment (person_id, course_id, organisation_id, enrolled_at)
    select distinct duty.person_id, duty.content_id, duty.organisation_id, ${text(at)}
    from duty join content on content.id = duty.content_id and content.kind = 'course'
    where ${ofOrganisation('duty.organisation_id', scope)} and duty.ended_at is null
      ${among('duty.person_id', scope.people)} ${among('duty.assignment_id', scope.assignments)}
      and not exists (select 1 from enrolment where enrolment.person_id = duty.person_id and enrolment.course_id = duty.content_id)
    on conflict do nothing`.execute(tx);

/** The latest round of everybody for whom an assignment recurs, with the terms. */
export async function listRecurring(tx: Kysely<Database>, scope: DutyScope) {
  const { people, assignments } = scope;
  return tx
    .selectFrom('training_assignment')
    .innerJoin('duty', 'duty.assignment_id', 'training_assignment.id')
    .innerJoin('duty as first', (join) => join.onRef('first.assignment_id', '=', 'duty.assignment_id').onRef('first.person_id', '=', 'duty.person_id').on('first.round', '=', 1))
    .select(['duty.id', 'duty.assignment_id', 'duty.person_id', 'duty.content_id', 'duty.round', 'duty.starts_on', 'duty.due_on', 'duty.time_zone', 'duty.done_at'])
    .select(['first.due_on as first_due_on', 'training_assignment.due_days', 'training_assignment.every_months', 'training_assignment.recurs_from'])
    .where(sql<SqlBool>`${ofOrganisation('training_assignment.organisation_id', scope)}`)
    .where('training_assignment.every_months', 'is not', null)
    .where('training_assignment.ended_at', 'is', null)
    .where('duty.ended_at', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('duty as later')
            .select('later.id')
            .whereRef('later.assignment_id', '=', 'duty.assignment_id')
            .whereRef('later.person_id', '=', 'duty.person_id')
            .whereRef('later.round', '>', 'duty.round'),
        ),
      ),
    )
    .$if(people !== undefined, (q) => q.where('duty.person_id', 'in', people?.length ? [...people] : ['']))
    .$if(assignments !== undefined, (q) => q.where('duty.assignment_id', 'in', assignments?.length ? [...assignments] : ['']))
    .execute();
}

/** Rows in one statement: SQLite takes some 32,000 values. */
const AT_ONCE = 1000;

/** Makes further rounds, and ends those before them that are done: their time is over. */
export async function makeRounds(tx: Kysely<Database>, rows: Insertable<DutyRow>[], before: string[], at: string): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx.insertInto('duty').values(rows.slice(from, from + AT_ONCE)).onConflict((c) => c.doNothing()).execute();
    await tx
      .updateTable('duty')
      .set({ ended_at: at })
      .where('id', 'in', before.slice(from, from + AT_ONCE))
      .where('done_at', 'is not', null)
      .where('ended_at', 'is', null)
      .execute();
  }
}
