import { findContent } from '#db/queries/contents.ts';
import { startOfDay } from '#app/domain/cohort/calendar.ts';
import type { Db } from '#db';
import type { TrainingAssignmentRow } from '#db/schema.ts';
import { insertAll } from './in-batches.ts';
import { SERVICE_DESK } from './names.ts';
import { BEGAN_DAYS_AGO, daysBefore, trackOf, type MadeCohort, type Making } from './people.ts';
import type { Size } from './size.ts';
import type { Staging } from './staging.ts';
import type { Department } from './teams.ts';

type Course = Staging['seeding_course'];

/** The due dates of a cohort's courses, in days from today, before its shift: two have passed, two are to come. */
const DUE_IN = [-150, -60, 21, 101];
const GIVEN_DAYS_AGO = 210;
export const ZONE = 'Europe/Berlin';
const REPOSITORY_COURSE = 'not-just-a-user';

export interface MadeAssignments {
  /** From when progress counts towards what recurs. */
  countsFrom: string;
  givenAt: string;
  /** Those to a kind of work. */
  toJobs: string[];
}

/**
 * Four courses for every cohort; the first of them once a year for every department; the repository's course for the service
 * desk; and for every tenth cohort one that has been taken back.
 */
export async function makeAssignments(db: Db, size: Size, making: Making, made: { cohorts: MadeCohort[]; departments: Department[]; courses: Course[] }): Promise<MadeAssignments> {
  const { organisationId: organisation_id, at, newId } = making;
  const day = (days: number) => daysBefore(at, -days).slice(0, 10);
  const givenAt = daysBefore(at, GIVEN_DAYS_AGO);
  const nothing = { organisation_id, cohort_id: null, team_id: null, person_id: null, job: null, due_days: null, mastery: null, every_months: null, recurs_from: null, requires_id: null, created_at: givenAt, created_by: null, ended_at: null };
  const onTrack = (track: number) => made.courses.filter((course) => course.track === track);
  const rows: TrainingAssignmentRow[] = [];
  for (const [n, { id: cohort_id, track, shift }] of made.cohorts.entries()) {
    const starts_on = day(shift - BEGAN_DAYS_AGO);
    const own = onTrack(track);
    for (const [place, { content_id }] of own.entries()) rows.push({ ...nothing, id: newId(), content_id, cohort_id, starts_on, due_on: day((DUE_IN[place] ?? 0) + shift) });
    if (n % 10 === 0) rows.push({ ...nothing, id: newId(), content_id: own[0]?.content_id ?? '', cohort_id, starts_on, due_on: day(-120), ended_at: daysBefore(at, 100) });
  }
  // Long enough that the next round has not begun.
  const yearly = { starts_on: day(-GIVEN_DAYS_AGO + 5), due_on: day(20), every_months: 12, recurs_from: 'due' as const };
  for (const { id: team_id, from } of made.departments) {
    const track = trackOf(Math.floor((from * size.cohorts) / size.people));
    rows.push({ ...nothing, id: newId(), content_id: onTrack(track)[0]?.content_id ?? '', team_id, ...yearly });
  }
  const course = await findContent(db, organisation_id, 'course', REPOSITORY_COURSE);
  if (course) rows.push({ ...nothing, id: newId(), content_id: course.id, job: SERVICE_DESK, starts_on: day(-10), due_on: day(60) });
  await insertAll(db, 'training_assignment', rows);
  for (const { id, shift } of made.cohorts) await db.updateTable('cohort').set({ due_on: day((DUE_IN.at(-1) ?? 0) + shift) }).where('id', '=', id).execute();
  return { countsFrom: startOfDay(yearly.starts_on, ZONE), givenAt, toJobs: rows.flatMap(({ id, job }) => (job === null ? [] : id)) };
}
