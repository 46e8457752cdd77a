import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Calendar dates between which a duty's due date has to lie. */
export interface DueWithin {
  from: string;
  to: string;
}

/** Ids of people with an open duty due within these dates, in order, after one of them. */
export async function listPeopleWithDuties(db: Kysely<Database>, organisationId: string, { from, to }: DueWithin, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .select('duty.person_id')
    .distinct()
    // No plain column: SQLite would sort all open duties for each page instead of going on behind the last person.
    .where(sql<string>`coalesce(duty.organisation_id, '')`, '=', organisationId)
    .where('duty.due_on', '>=', from)
    .where('duty.due_on', '<=', to)
    .where('duty.done_at', 'is', null)
    .where('duty.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where('duty.person_id', '>', after)
    .orderBy('duty.person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** The content that has to be completed before a duty and is not, by its title; otherwise null. */
const unmetRequirement = sql<string | null>`(
  select required.title from content as required
  where required.id = training_assignment.requires_id and (
    exists (
      select 1 from course_item
      left join progress on progress.content_id = course_item.content_id and progress.person_id = duty.person_id
      where course_item.course_id = required.id and progress.completed_at is null
    )
    or (
      not exists (select 1 from course_item where course_item.course_id = required.id)
      and not exists (select 1 from progress where progress.content_id = required.id and progress.person_id = duty.person_id and progress.completed_at is not null)
    )
  ))`;

/** The open duties of these people due within these dates, each with what a reminder tells of it. */
export const listDutiesToRemind = (db: Kysely<Database>, organisationId: string, { from, to }: DueWithin, people: string[]) =>
  db
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .innerJoin('content', 'content.id', 'duty.content_id')
    .innerJoin('training_assignment', 'training_assignment.id', 'duty.assignment_id')
    .select(['duty.id', 'duty.person_id', 'duty.content_id', 'duty.starts_on', 'duty.due_on', 'duty.time_zone', 'duty.items', 'duty.items_done'])
    .select(['person.name', 'person.email', 'content.title', 'content.kind', 'content.slug'])
    .select(unmetRequirement.as('requires'))
    .where('duty.organisation_id', '=', organisationId)
    .where('duty.person_id', 'in', people)
    .where('duty.due_on', '>=', from)
    .where('duty.due_on', '<=', to)
    .where('duty.done_at', 'is', null)
    .where('duty.ended_at', 'is', null)
    .orderBy('duty.due_on')
    .orderBy('duty.id')
    .execute();

/** What these people have had mails about. */
export async function listReasonsOf(db: Kysely<Database>, people: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mail_reason')
    .innerJoin('duty', 'duty.id', 'mail_reason.duty_id')
    .select('mail_reason.key')
    .where('duty.person_id', 'in', people)
    .where('duty.done_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.key));
}
