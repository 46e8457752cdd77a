import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Database } from '../schema.ts';

/** Whose rows a report may hold: people of these teams, or with `undefined` of the whole organisation. */
export type TeamScope = readonly string[] | undefined;

/** SQL has no empty list: to somebody who leads no team nobody belongs. */
function within(e: ExpressionBuilder<Database, 'person'>, teams: TeamScope): Expression<SqlBool> {
  if (teams === undefined) return e.lit(true);
  return teams.length === 0 ? e.lit(false) : e('person.team_id', 'in', teams);
}

/** Cohorts that have at least one member within the scope, with the number of those members. */
export const listCohorts = (db: Kysely<Database>, organisationId: string, teams: TeamScope) =>
  db
    .selectFrom('cohort')
    .innerJoin('cohort_member', 'cohort_member.cohort_id', 'cohort.id')
    .innerJoin('person', 'person.id', 'cohort_member.person_id')
    .select((e) => ['cohort.id', 'cohort.name', 'cohort.due_on', 'cohort.time_zone', e.fn.countAll<number>().as('people')])
    .where('cohort.organisation_id', '=', organisationId)
    .where('person.disabled_at', 'is', null)
    .where((e) => within(e, teams))
    .groupBy(['cohort.id', 'cohort.name', 'cohort.due_on', 'cohort.time_zone'])
    .orderBy('cohort.name')
    .execute();

/** The members of a cohort within the scope, by name. */
export const listMembers = (db: Kysely<Database>, organisationId: string, cohortId: string, teams: TeamScope) =>
  db
    .selectFrom('cohort_member')
    .innerJoin('person', 'person.id', 'cohort_member.person_id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'person.name', 'person.job', 'team.name as team'])
    .where('cohort_member.cohort_id', '=', cohortId)
    .where('cohort_member.organisation_id', '=', organisationId)
    .where('person.disabled_at', 'is', null)
    .where((e) => within(e, teams))
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();

/** The items of every course assigned to a cohort, in order; one that several courses share stands under the first of them. */
export async function listAssignedItems(db: Kysely<Database>, organisationId: string, cohortId: string) {
  const rows = await db
    .selectFrom('training_assignment')
    .innerJoin('content as course', 'course.id', 'training_assignment.content_id')
    .innerJoin('course_item', 'course_item.course_id', 'course.id')
    .innerJoin('content as item', 'item.id', 'course_item.content_id')
    .select(['item.id', 'item.kind', 'item.title', 'course.title as course'])
    .where('training_assignment.organisation_id', '=', organisationId)
    .where('training_assignment.cohort_id', '=', cohortId)
    .orderBy('course.title')
    .orderBy('course.id')
    .orderBy('course_item.position')
    .execute();
  return rows.filter((row, at) => rows.findIndex((other) => other.id === row.id) === at);
}

/** Status rows of a cohort's members within the scope on its assigned items: dates alone, never words or scores. */
export const listStatuses = (db: Kysely<Database>, organisationId: string, cohortId: string, teams: TeamScope) =>
  db
    .selectFrom('progress')
    .innerJoin('cohort_member', 'cohort_member.person_id', 'progress.person_id')
    .innerJoin('person', 'person.id', 'progress.person_id')
    .innerJoin('course_item', 'course_item.content_id', 'progress.content_id')
    .innerJoin('training_assignment', (join) =>
      join.onRef('training_assignment.content_id', '=', 'course_item.course_id').on('training_assignment.cohort_id', '=', cohortId),
    )
    .select(['progress.person_id', 'progress.content_id', 'progress.started_at', 'progress.completed_at', 'progress.succeeded_at'])
    .distinct()
    .where('cohort_member.cohort_id', '=', cohortId)
    .where('progress.organisation_id', '=', organisationId)
    .where((e) => within(e, teams))
    .execute();

export const findCohort = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('cohort').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
