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

/** That what a duty waits for is itself a duty of its person, of which they are reminded. */
const requiredIsGiven = sql<number>`case when exists (
    select 1 from duty as first
    where first.person_id = duty.person_id and first.content_id = training_assignment.requires_id and first.ended_at is null and first.done_at is null and first.due_on is not null
  ) then 1 else 0 end`;

/** The open duties of these people due within these dates, each with what a reminder tells of it. */
export const listDutiesToRemind = (db: Kysely<Database>, organisationId: string, { from, to }: DueWithin, people: string[]) =>
  db
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .innerJoin('content', 'content.id', 'duty.content_id')
    .innerJoin('training_assignment', 'training_assignment.id', 'duty.assignment_id')
    .select(['duty.id', 'duty.person_id', 'duty.content_id', 'duty.starts_on', 'duty.due_on', 'duty.time_zone', 'duty.items', 'duty.items_done'])
    .select(['person.name', 'person.email', 'content.title', 'content.kind', 'content.slug'])
    .leftJoin('content as required', (join) => join.onRef('required.id', '=', 'training_assignment.requires_id').on('duty.waiting', '=', 1))
    .select(['required.title as requires', requiredIsGiven.as('requires_given')])
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
