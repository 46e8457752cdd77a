import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import { BEGUN, DONE } from './duty-progress.ts';

/** What somebody has done of one item for one duty: nothing that they did before its round began. */
export interface RoundProgress {
  person_id: string;
  /** The content that was given. */
  given_id: string;
  /** The item of it. */
  content_id: string;
  counts_from: string | null;
  started_at: string | null;
  completed_at: string | null;
}

/** The items of some duties (a query of their ids) with what counts for each, as the duty's own figures count it; the latest round last. */
export async function listRoundProgress(db: Kysely<Database>, dutyIds: RawBuilder<unknown>): Promise<RoundProgress[]> {
  const { rows } = await sql<RoundProgress>`
    select d.person_id as person_id, d.content_id as given_id, i.id as content_id, d.counts_from as counts_from, ${BEGUN} as started_at, ${DONE} as completed_at
    from duty d
    join content c on c.id = d.content_id
    left join course_item on course_item.course_id = d.content_id
    join content i on i.id = coalesce(course_item.content_id, case when c.kind <> 'course' then c.id end)
    left join progress p on p.person_id = d.person_id and p.content_id = i.id
    where d.id in (${dutyIds})
    order by d.counts_from`.execute(db);
  return rows;
}

/** The items of one duty. */
export const listDutyItems = (db: Kysely<Database>, dutyId: string): Promise<RoundProgress[]> => listRoundProgress(db, sql`${dutyId}`);

/**
 * A person's open duty on a course whose progress counts from a moment, the latest; undefined where everything ever done counts.
 * A later round is there from the moment it begins. The same as `round` in domain/cohort/given.ts, for who needs no more than it.
 */
export const findOpenRound = (db: Kysely<Database>, organisationId: string, courseSlug: string, personId: string, at: string) =>
  db
    .selectFrom('duty')
    .innerJoin('content', 'content.id', 'duty.content_id')
    .select(['duty.id', 'duty.counts_from', 'duty.started_at'])
    .where('duty.person_id', '=', personId)
    .where('duty.ended_at', 'is', null)
    .where('duty.done_at', 'is', null)
    .where('duty.counts_from', 'is not', null)
    .where((e) => e.or([e('duty.round', '=', 1), e('duty.counts_from', '<=', at)]))
    .where('content.organisation_id', '=', organisationId)
    .where('content.kind', '=', 'course')
    .where('content.slug', '=', courseSlug)
    .where('content.retired_at', 'is', null)
    .where('content.current_version_id', 'is not', null)
    .orderBy('duty.counts_from', 'desc')
    .limit(1)
    .executeTakeFirst();
