import { randomUUID } from 'node:crypto';
import { applyDuties, type DutyFilter } from '#app/services/manage/apply-duties.server.ts';
import { db } from '#db';
import { findContent } from '#db/queries/contents.ts';
import { insertAssignment, insertCohort, insertTeam } from '#db/queries/organisations.ts';
import type { ContentKind, TrainingAssignmentRow } from '#db/schema.ts';

export const MADE = '2026-01-01T08:00:00.000Z';

/** The id of published content, which must be there. */
export async function contentId(slug: string, kind: ContentKind = 'course', organisationId = 'default'): Promise<string> {
  const found = await findContent(db(), organisationId, kind, slug);
  if (!found) throw new Error(`There is no ${kind} ${slug}.`);
  return found.id;
}

/** An assignment's row of the course `basics`, unless another content is given; nobody's duties are touched. */
export async function assigned(row: Partial<TrainingAssignmentRow>): Promise<string> {
  const id = row.id ?? randomUUID();
  const nothing = { cohort_id: null, team_id: null, person_id: null, starts_on: null, due_on: null, mastery: null };
  await insertAssignment(db(), { organisation_id: 'default', content_id: row.content_id ?? (await contentId('basics')), ...nothing, created_at: MADE, ...row, id });
  return id;
}

export const team = (id: string, parent_id: string | null = null, manager_id: string | null = null, organisation_id = 'default') =>
  insertTeam(db(), { id, organisation_id, name: `Team ${id}`, manager_id, parent_id });

export const cohort = (id: string, members: string[], time_zone = 'UTC') =>
  insertCohort(db(), { id, organisation_id: 'default', name: `Cohort ${id}`, time_zone, starts_on: null, due_on: null, created_at: MADE }, members);

/** Applies duties in a transaction of its own. */
export const apply = (at = MADE, filter: DutyFilter = {}, organisationId = 'default'): Promise<void> =>
  db().transaction().execute((tx) => applyDuties(tx, organisationId, filter, at));

/** Every duty, as `person round due_on`, with `ended` behind it where it has. */
export async function listDuties(): Promise<string[]> {
  const rows = await db().selectFrom('duty').selectAll().execute();
  return rows.map(({ person_id, round, due_on, ended_at }) => `${person_id} ${round} ${due_on ?? '-'}${ended_at ? ' ended' : ''}`).sort();
}
