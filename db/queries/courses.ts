import type { ExpressionBuilder, Insertable, Kysely } from 'kysely';
import type { Database, EnrolmentRow } from '../schema.ts';

/** Courses a person is enrolled on, with the soonest due date among the duties that are still to be done. */
export const listEnrolledCourses = (db: Kysely<Database>, organisationId: string, personId: string) =>
  db
    .selectFrom('enrolment')
    .innerJoin('content', 'content.id', 'enrolment.course_id')
    .select(['content.id', 'content.slug', 'content.title', 'content.current_version_id'])
    .select((e) => soonestDue(e, personId).as('due_on'))
    .where('enrolment.person_id', '=', personId)
    .where('enrolment.organisation_id', '=', organisationId)
    .where('content.current_version_id', 'is not', null)
    .where('content.retired_at', 'is', null)
    .orderBy('enrolment.enrolled_at')
    .orderBy('content.slug')
    .execute();

const soonestDue = (e: ExpressionBuilder<Database, 'content'>, personId: string) =>
  e
    .selectFrom('duty')
    .select((d) => d.fn.min('duty.due_on').as('due_on'))
    .where('duty.person_id', '=', personId)
    .whereRef('duty.content_id', '=', 'content.id')
    .where('duty.ended_at', 'is', null)
    .where('duty.done_at', 'is', null);

/** Enrols people on a course; those already on it stay as they are. */
export const enrol = (db: Kysely<Database>, rows: Insertable<EnrolmentRow>[]) =>
  db.insertInto('enrolment').values(rows).onConflict((c) => c.columns(['person_id', 'course_id']).doNothing()).execute();
