import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { among, ofOrganisation } from './duty-reach.ts';
import { refreshWaiting } from './duty-waiting.ts';

/**
 * Brings the summary columns of open duties up to their people's progress: those of these people, or without them the
 * whole organisation's; with assignments their own alone. To be run in the transaction that changed the progress. What is done, or has succeeded, stays so.
 */
export async function refreshDuties(tx: Kysely<Database>, organisationId: string, personIds?: readonly string[], assignments?: readonly string[]): Promise<void> {
  if (personIds?.length === 0) return;
  const open = sql`${ofOrganisation('d.organisation_id', { organisationId, people: personIds, assignments })} and d.ended_at is null and (d.done_at is null or d.succeeded_at is null) ${among('d.person_id', personIds)} ${among('d.assignment_id', assignments)}`;
  // Two parts of one course finished at once must each see the other; SQLite writes one at a time anyway.
  if (tx.getExecutor().adapter instanceof PostgresAdapter) await sql`select d.id from duty d where ${open} order by d.id for update`.execute(tx);
  await sql`update duty set
      items = case when duty.done_at is null then f.items else duty.items end,
      items_done = case when duty.done_at is null then f.items_done else duty.items_done end,
      started_at = coalesce(f.begun_at, duty.started_at),
      done_at = coalesce(duty.done_at, f.done_at),
      succeeded_at = coalesce(duty.succeeded_at, f.succeeded_at)
    from (
      select id, count(item) as items, count(done_at) as items_done, coalesce(min(begun_at), min(done_at)) as begun_at,
        case when count(item) > 0 and count(done_at) = count(item) then max(done_at) end as done_at,
        case when count(role_play) > 0 and count(succeeded_at) = count(role_play) then max(succeeded_at) end as succeeded_at
      from (
        select d.id, i.id as item, case when i.kind = 'scenario' then i.id end as role_play, ${BEGUN} as begun_at, ${DONE} as done_at, ${SUCCEEDED} as succeeded_at
        from duty d
        join training_assignment a on a.id = d.assignment_id
        join content c on c.id = d.content_id
        left join course_item on course_item.course_id = d.content_id
        left join content i on i.id = coalesce(course_item.content_id, case when c.kind <> 'course' then c.id end)
        left join progress p on p.person_id = d.person_id and p.content_id = i.id
        where ${open}
      ) item_of
      group by id
    ) f
    where duty.id = f.id and (
      duty.items <> f.items or duty.items_done <> f.items_done or (duty.started_at is null and f.begun_at is not null)
      or (duty.done_at is null and f.done_at is not null) or (duty.succeeded_at is null and f.succeeded_at is not null)
    )`.execute(tx);
  await noteTrained(tx, organisationId, personIds, assignments);
  await refreshWaiting(tx, organisationId, personIds, assignments);
}

/** Brings `person.trained_at` up to the duties of these people, of those with duties of these assignments, or of the whole organisation. */
export async function noteTrained(tx: Kysely<Database>, organisationId: string, personIds?: readonly string[], assignments?: readonly string[]): Promise<void> {
  const last = sql`(select max(duty.done_at) from duty where duty.person_id = person.id)`;
  const whose =
    personIds !== undefined
      ? sql`coalesce(organisation_id, '') = ${organisationId} ${among('id', personIds)}`
      : assignments !== undefined
        ? sql`coalesce(organisation_id, '') = ${organisationId} and id in (select d.person_id from duty d where 1 = 1 ${among('d.assignment_id', assignments)})`
        : sql`organisation_id = ${organisationId}`;
  await sql`update person set trained_at = ${last} where ${whose} and coalesce(trained_at, '') <> coalesce(${last}, '')`.execute(tx);
}

/** A lesson keeps the day of its first completion, and in `updated_at` that of its last. */
const LESSON_AGAIN = sql`p.completed_at is not null and p.updated_at >= d.counts_from then p.updated_at`;

/** When the item `i` was begun for the duty `d`, from its progress `p`. */
export const BEGUN = sql`case when d.counts_from is null or p.started_at >= d.counts_from then p.started_at
  when i.kind = 'scenario' then (select min(t.started_at) from attempt t where t.person_id = d.person_id and t.scenario_id = i.id and t.started_at >= d.counts_from)
  when ${LESSON_AGAIN} end`;

/** When it was done. */
export const DONE = sql`case when d.counts_from is null or p.completed_at >= d.counts_from then p.completed_at
  when i.kind = 'scenario' then (select min(t.ended_at) from attempt t where t.person_id = d.person_id and t.scenario_id = i.id and t.ended_at >= d.counts_from)
  when ${LESSON_AGAIN} end`;

/** Submitted attempts alone; by the assignment's own level where it has one. Lessons have no success. */
const SUCCEEDED = sql`case when i.kind <> 'scenario' then null
  when a.mastery is null and d.counts_from is null then p.succeeded_at
  else (select min(t.submitted_at) from attempt t where t.person_id = d.person_id and t.scenario_id = i.id and t.submitted_at is not null
    and (d.counts_from is null or t.ended_at >= d.counts_from)
    and case when a.mastery is null then t.success = 1 else t.score >= a.mastery and t.outcome <> 'failure' end) end`;

/** Notes on a person's open duties that something of them was begun. */
export const beginDuties = (tx: Kysely<Database>, personId: string, contentId: string, at: string) =>
  tx
    .updateTable('duty')
    .set({ started_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('started_at', 'is', null)
    .where((e) => e.or([e('counts_from', 'is', null), e('counts_from', '<=', at)]))
    .where((e) => e.or([e('content_id', '=', contentId), e('content_id', 'in', e.selectFrom('course_item').select('course_id').where('course_item.content_id', '=', contentId))]))
    .execute();
