import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { among } from './duty-reach.ts';

/**
 * Brings `waiting` up to date in the open duties whose assignment names something to be completed first: 1 until their person
 * has ever completed every part of it. What is retired can be completed no more, and nobody waits for it. The people and
 * assignments are those of `refreshDuties`, which runs it.
 */
export const refreshWaiting = (tx: Kysely<Database>, organisationId: string, personIds?: readonly string[], assignments?: readonly string[]) =>
  sql`update duty set waiting = 1 - waiting
    where organisation_id = ${organisationId} and ended_at is null ${among('person_id', personIds)} ${among('assignment_id', assignments)}
      and assignment_id in (select id from training_assignment where organisation_id = ${organisationId} and requires_id is not null)
      and waiting <> case when done_at is null and ${UNMET} then 1 else 0 end`.execute(tx);

/** By the course's parts, or where it has none by the content itself. */
const UNMET = sql`exists (
    select 1 from training_assignment a
    join content required on required.id = a.requires_id and required.retired_at is null
    left join course_item on course_item.course_id = required.id
    left join progress on progress.content_id = coalesce(course_item.content_id, required.id) and progress.person_id = duty.person_id
    where a.id = duty.assignment_id and progress.completed_at is null
  )`;
