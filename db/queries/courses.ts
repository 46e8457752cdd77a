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

/** The soonest due date of a person's open duties to do some content, or null. */
export const findDueDate = async (db: Kysely<Database>, personId: string, contentId: string): Promise<string | null> =>
  (await db.selectFrom('content').select((e) => soonestDue(e, personId).as('due_on')).where('content.id', '=', contentId).executeTakeFirst())?.due_on ?? null;

/** The moment from which progress counts for a person's open round of a recurring duty on a course, the latest where there are several; undefined when there is none. */
export const findOpenRound = async (db: Kysely<Database>, personId: string, courseId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('duty')
      .select((e) => e.fn.max('counts_from').as('counts_from'))
      .where('person_id', '=', personId)
      .where('content_id', '=', courseId)
      .where('ended_at', 'is', null)
      .where('done_at', 'is', null)
      .executeTakeFirst()
  )?.counts_from ?? undefined;

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
