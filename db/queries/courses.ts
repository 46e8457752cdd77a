import type { Insertable, Kysely } from 'kysely';
import type { Database, EnrolmentRow } from '../schema.ts';

/** Courses a person is enrolled on, with the soonest date by which a cohort of theirs is to be done. */
export const listEnrolledCourses = (db: Kysely<Database>, organisationId: string, personId: string) =>
  db
    .selectFrom('enrolment')
    .innerJoin('content', 'content.id', 'enrolment.course_id')
    .leftJoin('training_assignment', 'training_assignment.content_id', 'content.id')
    .leftJoin('cohort_member', (join) =>
      join.onRef('cohort_member.cohort_id', '=', 'training_assignment.cohort_id').on('cohort_member.person_id', '=', personId),
    )
    .select((e) => [
      'content.id',
      'content.slug',
      'content.title',
      'content.current_version_id',
      e.fn.min(e.case().when('cohort_member.person_id', 'is not', null).then(e.ref('training_assignment.due_on')).end()).as('due_on'),
    ])
    .where('enrolment.person_id', '=', personId)
    .where('enrolment.organisation_id', '=', organisationId)
    .where('content.current_version_id', 'is not', null)
    .where('content.retired_at', 'is', null)
    .groupBy(['content.id', 'content.slug', 'content.title', 'content.current_version_id', 'enrolment.enrolled_at'])
    .orderBy('enrolment.enrolled_at')
    .orderBy('content.slug')
    .execute();

/** Enrols people on a course; those already on it stay as they are. */
export const enrol = (db: Kysely<Database>, rows: Insertable<EnrolmentRow>[]) =>
  db.insertInto('enrolment').values(rows).onConflict((c) => c.columns(['person_id', 'course_id']).doNothing()).execute();
