import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Database } from '../schema.ts';

/** Whose rows a report may hold: people of these teams, or with `undefined` of the whole organisation. */
export type TeamScope = readonly string[] | undefined;

/** SQL has no empty list: to somebody who leads no team nobody belongs. */
function within(e: ExpressionBuilder<Database, 'person'>, teams: TeamScope): Expression<SqlBool> {
  if (teams === undefined) return e.lit(true);
  return teams.length === 0 ? e.lit(false) : e('person.team_id', 'in', teams);
}

/** Cohorts that have at least one member within the scope, with the number of those members, by name; one page of them. */
export const listCohorts = (db: Kysely<Database>, organisationId: string, teams: TeamScope, page: { limit: number; offset: number } = { limit: 10_000, offset: 0 }) =>
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
    .orderBy('cohort.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();

/** How many cohorts have at least one member within the scope. */
export const countCohorts = async (db: Kysely<Database>, organisationId: string, teams: TeamScope): Promise<number> =>
  (
    await db
      .selectFrom('cohort')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('cohort.organisation_id', '=', organisationId)
      .where((e) =>
        e.exists(
          e
            .selectFrom('cohort_member')
            .innerJoin('person', 'person.id', 'cohort_member.person_id')
            .select('person.id')
            .whereRef('cohort_member.cohort_id', '=', 'cohort.id')
            .where('person.disabled_at', 'is', null)
            .where((w) => within(w, teams)),
        ),
      )
      .executeTakeFirstOrThrow()
  ).n;

export const findCohort = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('cohort').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
