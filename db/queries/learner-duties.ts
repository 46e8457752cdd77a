import { sql, type Kysely } from 'kysely';
import type { ContentKind, Database, DutyRow } from '../schema.ts';

/** One duty of a person as they are told of it. */
export interface LearnerDuty extends Pick<DutyRow, 'id' | 'content_id' | 'round' | 'starts_on' | 'due_on' | 'time_zone' | 'counts_from' | 'items' | 'items_done' | 'started_at' | 'done_at'> {
  kind: ContentKind;
  slug: string;
  title: string;
  /** 1 while `requires_…` has to be completed first. */
  waiting: number;
  requires_kind: ContentKind | null;
  requires_slug: string | null;
  requires_title: string | null;
  /** When a round before this one was done. */
  earlier_done_at: string | null;
}

/** A person's duties that hold, those to come among them; those about content that is not there any more are left out. */
export async function listLearnerDuties(db: Kysely<Database>, organisationId: string, personId: string): Promise<LearnerDuty[]> {
  const { rows } = await sql<LearnerDuty>`
    select duty.id, duty.content_id, content.kind, content.slug, content.title, duty.round, duty.starts_on, duty.due_on, duty.time_zone, duty.counts_from,
      duty.items, duty.items_done, duty.started_at, duty.done_at, duty.waiting,
      required.kind as requires_kind, required.slug as requires_slug, required.title as requires_title,
      (select max(before.done_at) from duty as before where before.assignment_id = duty.assignment_id and before.person_id = duty.person_id and before.round < duty.round) as earlier_done_at
    from duty
    join content on content.id = duty.content_id and content.retired_at is null and content.current_version_id is not null
    join training_assignment on training_assignment.id = duty.assignment_id
    left join content as required on required.id = training_assignment.requires_id and duty.waiting = 1
    where duty.organisation_id = ${organisationId} and duty.person_id = ${personId} and duty.ended_at is null`.execute(db);
  return rows;
}
