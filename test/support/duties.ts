import { randomUUID } from 'node:crypto';
import { db } from '#db';
import { insertAssignment } from '#db/queries/organisations.ts';
import type { ContentRow, DutyRow } from '#db/schema.ts';

const AT = '2026-01-01T08:00:00.000Z';

/** Content of a title, without a version. */
export async function contentRow(row: Partial<ContentRow> = {}): Promise<ContentRow> {
  const id = row.id ?? randomUUID();
  const whole: ContentRow = { id, organisation_id: 'default', kind: 'course', slug: id, title: 'Not just a user', origin: 'file', current_version_id: null, retired_at: null, created_at: AT, forked_hash: null, ...row };
  await db().insertInto('content').values(whole).execute();
  return whole;
}

/** A duty of a person, with an assignment of its own. */
export async function dutyRow(personId: string, contentId: string, row: Partial<DutyRow> = {}, requires: string | null = null): Promise<DutyRow> {
  const organisationId = row.organisation_id ?? 'default';
  const assignment = randomUUID();
  await insertAssignment(db(), { id: assignment, organisation_id: organisationId, content_id: contentId, person_id: personId, requires_id: requires, created_at: AT });
  const whole: DutyRow = {
    id: randomUUID(),
    organisation_id: organisationId,
    assignment_id: assignment,
    person_id: personId,
    content_id: contentId,
    round: 1,
    starts_on: null,
    due_on: '2026-12-16',
    time_zone: 'Europe/Berlin',
    counts_from: null,
    items: 1,
    items_done: 0,
    started_at: null,
    done_at: null,
    succeeded_at: null,
    made_at: AT,
    ended_at: null,
    ...row,
  };
  await db().insertInto('duty').values(whole).execute();
  return whole;
}
