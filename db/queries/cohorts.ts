import type { Expression, ExpressionBuilder, Kysely, NotNull, SqlBool } from 'kysely';
import type { Database } from '../schema.ts';

/** Whose rows a report may hold: people of these teams, or with `undefined` of the whole organisation. */
export type TeamScope = readonly string[] | undefined;

/** SQL has no empty list: to somebody who leads no team nobody belongs. */
function within(e: ExpressionBuilder<Database, 'person'>, teams: TeamScope): Expression<SqlBool> {
  if (teams === undefined) return e.lit(true);
  return teams.length === 0 ? e.lit(false) : e('person.team_id', 'in', teams);
}

/** The cohorts that have a member within the scope: from its teams to their people where it has any, else each by its first member. */
const withMembers = (db: Kysely<Database>, organisationId: string, teams: TeamScope) =>
  db
    .selectFrom('cohort')
    .where('cohort.organisation_id', '=', organisationId)
    .$if(teams === undefined, (q) => q.where((e) => e.exists(members(e).whereRef('cohort_member.cohort_id', '=', 'cohort.id').select('person.id'))))
    .$if(teams !== undefined, (q) => q.where('cohort.id', 'in', (e) => members(e).where((w) => within(w, teams)).select('cohort_member.cohort_id')));

const members = (e: ExpressionBuilder<Database, 'cohort'>) =>
  e.selectFrom('person').innerJoin('cohort_member', 'cohort_member.person_id', 'person.id').where('person.disabled_at', 'is', null);

/** Cohorts that have at least one member within the scope, with the number of those members, by name; one page of them. */
export const listCohorts = (db: Kysely<Database>, organisationId: string, teams: TeamScope, page: { limit: number; offset: number } = { limit: 10_000, offset: 0 }) =>
  withMembers(db, organisationId, teams)
    .select((e) => [
      'cohort.id',
      'cohort.name',
      'cohort.due_on',
      'cohort.time_zone',
      members(e)
        .whereRef('cohort_member.cohort_id', '=', 'cohort.id')
        .where((w) => within(w, teams))
        .select((m) => m.fn.countAll<number>().as('people'))
        .as('people'),
    ])
    .orderBy('cohort.name')
    .orderBy('cohort.id')
    .limit(page.limit)
    .offset(page.offset)
    .$narrowType<{ people: NotNull }>()
    .execute();

/** How many cohorts have at least one member within the scope. */
export const countCohorts = async (db: Kysely<Database>, organisationId: string, teams: TeamScope): Promise<number> =>
  (await withMembers(db, organisationId, teams).select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;

export const findCohort = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('cohort').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
