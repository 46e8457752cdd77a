import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import type { TeamScope } from './cohorts.ts';
import { among } from './duty-reach.ts';

/** Ids of the cohorts in which everybody who is not disabled belongs to these teams, and somebody does. */
export async function listOwnCohorts(db: Kysely<Database>, organisationId: string, teams: TeamScope) {
  if (teams === undefined) return db.selectFrom('cohort').select(['id', 'name', 'time_zone']).where('organisation_id', '=', organisationId).orderBy('name').execute();
  if (teams.length === 0) return [];
  return db
    .selectFrom('cohort')
    .innerJoin('cohort_member', 'cohort_member.cohort_id', 'cohort.id')
    .innerJoin('person', 'person.id', 'cohort_member.person_id')
    .select(['cohort.id', 'cohort.name', 'cohort.time_zone'])
    .where('cohort.organisation_id', '=', organisationId)
    .where('person.disabled_at', 'is', null)
    .groupBy(['cohort.id', 'cohort.name', 'cohort.time_zone'])
    .having((e) => e(e.fn.sum(e.case().when('person.team_id', 'in', [...teams]).then(0).else(1).end()), '=', 0))
    .orderBy('cohort.name')
    .execute();
}

export const listOwnTeams = (db: Kysely<Database>, organisationId: string, teams: TeamScope) =>
  db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .$if(teams !== undefined, (q) => q.where('id', 'in', teams?.length ? [...teams] : ['']))
    .orderBy('name')
    .execute();

/** Somebody of this address (lower case) who is not disabled. */
export const findPersonByEmail = (db: Kysely<Database>, organisationId: string, email: string) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'team_id'])
    .where('organisation_id', '=', organisationId)
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();

/** Courses and role-plays that can be assigned, by kind and title. */
export const listAssignable = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('content')
    .select(['id', 'kind', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('kind', 'in', ['course', 'scenario'])
    .where('current_version_id', 'is not', null)
    .where('retired_at', 'is', null)
    .orderBy('kind')
    .orderBy('title')
    .execute();

const whole = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('training_assignment as a')
    .innerJoin('content', 'content.id', 'a.content_id')
    .innerJoin('organisation', 'organisation.id', 'a.organisation_id')
    .leftJoin('cohort', 'cohort.id', 'a.cohort_id')
    .leftJoin('team', 'team.id', 'a.team_id')
    .leftJoin('person', 'person.id', 'a.person_id')
    .leftJoin('content as required', 'required.id', 'a.requires_id')
    .selectAll('a')
    .select(['content.title', 'content.kind', 'cohort.name as cohort', 'team.name as team', 'person.name as person', 'person.team_id as person_team_id', 'required.title as requires'])
    .select((e) => e.fn.coalesce('cohort.time_zone', 'organisation.time_zone').as('time_zone'))
    .where('a.organisation_id', '=', organisationId);

export const findAssignment = (db: Kysely<Database>, organisationId: string, id: string) => whole(db, organisationId).where('a.id', '=', id).executeTakeFirst();

export type FoundAssignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>;

/** Where a list of assignments goes on: behind this one. */
export interface AfterAssignment {
  created_at: string;
  id: string;
}

/** Open assignments, the latest first, `limit` at most and behind `after`; with `within` those alone to these teams, cohorts or people of these teams. */
export const listAssignments = (db: Kysely<Database>, organisationId: string, within: { teams: readonly string[]; cohorts: readonly string[] } | undefined, limit: number, after?: AfterAssignment) =>
  whole(db, organisationId)
    .where('a.ended_at', 'is', null)
    .$if(within !== undefined, (q) => {
      const teams = within?.teams.length ? [...within.teams] : [''];
      const cohorts = within?.cohorts.length ? [...within.cohorts] : [''];
      return q.where((e) => e.or([e('a.team_id', 'in', teams), e('a.cohort_id', 'in', cohorts), e('person.team_id', 'in', teams)]));
    })
    .$if(after !== undefined, (q) => q.where((e) => e.or([e('a.created_at', '<', after?.created_at ?? ''), e.and([e('a.created_at', '=', after?.created_at ?? ''), e('a.id', '>', after?.id ?? '')])])))
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id')
    .limit(limit)
    .execute();

/** How many people who are not disabled have an open duty of each assignment, and how many of those have done it. Somebody with an open round is not done. */
export const countDuties = (db: Kysely<Database>, assignmentIds: readonly string[]): Promise<Map<string, DutyCount>> =>
  count(db, sql`duty.ended_at is null and person.disabled_at is null ${among('duty.assignment_id', assignmentIds)}`);

/** The same of an assignment that has ended, as it stood then. */
export const countEnded = async (db: Kysely<Database>, id: string, endedAt: string): Promise<DutyCount> =>
  (await count(db, sql`duty.assignment_id = ${id} and (duty.ended_at is null or duty.ended_at >= ${endedAt}) and (person.disabled_at is null or person.disabled_at >= ${endedAt})`)).get(id) ?? NOBODY;

export interface DutyCount {
  people: number;
  done: number;
}

export const NOBODY: DutyCount = { people: 0, done: 0 };

async function count(db: Kysely<Database>, which: RawBuilder<unknown>): Promise<Map<string, DutyCount>> {
  const { rows } = await sql<{ id: string; people: number; open: number }>`select duty.assignment_id as id, count(distinct duty.person_id) as people,
    count(distinct case when duty.done_at is null then duty.person_id end) as open
    from duty join person on person.id = duty.person_id where ${which} group by duty.assignment_id`.execute(db);
  return new Map(rows.map(({ id, people, open }) => [id, { people, done: people - open }]));
}

/** Open assignments of one content, to see whether somebody has it already. */
export const listOpenOf = (db: Kysely<Database>, organisationId: string, contentId: string) =>
  db
    .selectFrom('training_assignment')
    .select(['id', 'cohort_id', 'team_id', 'person_id', 'job'])
    .where('organisation_id', '=', organisationId)
    .where('content_id', '=', contentId)
    .where('ended_at', 'is', null)
    .execute();

/**
 * What has to be completed before what, in the whole organisation: by open assignments, and a course's role-plays before
 * the course. Nobody waits for what is retired, nor has it to do.
 */
export async function listNeeds(db: Kysely<Database>, organisationId: string) {
  const waits = await db
    .selectFrom('training_assignment as a')
    .innerJoin('content', (join) => join.onRef('content.id', '=', 'a.content_id').on('content.retired_at', 'is', null))
    .innerJoin('content as required', (join) => join.onRef('required.id', '=', 'a.requires_id').on('required.retired_at', 'is', null))
    .select(['content.id as content', 'required.id as needs'])
    .distinct()
    .where('a.organisation_id', '=', organisationId)
    .where('a.ended_at', 'is', null)
    .execute();
  const parts = await db
    .selectFrom('course_item')
    .innerJoin('content', 'content.id', 'course_item.content_id')
    .select(['course_item.course_id as content', 'content.id as needs'])
    .where('course_item.organisation_id', '=', organisationId)
    .where('content.kind', '<>', 'lesson')
    .execute();
  return [...waits.map((need) => ({ ...need, by: 'assignment' as const })), ...parts.map((need) => ({ ...need, by: 'part' as const }))];
}

export const updateDates = (db: Kysely<Database>, id: string, dates: { starts_on: string | null; due_on: string | null; due_days: number | null }) =>
  db.updateTable('training_assignment').set(dates).where('id', '=', id).execute();

export const endAssignment = (db: Kysely<Database>, id: string, at: string) =>
  db.updateTable('training_assignment').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();

/** When the first rounds of an assignment that are open and not done were made: one row a moment and time zone. */
export const listMadeAt = (db: Kysely<Database>, assignmentId: string) =>
  db
    .selectFrom('duty')
    .select(['made_at', 'time_zone'])
    .distinct()
    .where('assignment_id', '=', assignmentId)
    .where('round', '=', 1)
    .where('done_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();

/** Gives other dates to the first rounds made at that moment that are open and not done. */
export const redate = (db: Kysely<Database>, assignmentId: string, made: { made_at: string; time_zone: string }, dates: { starts_on: string | null; due_on: string | null; counts_from: string | null }) =>
  db
    .updateTable('duty')
    .set(dates)
    .where('assignment_id', '=', assignmentId)
    .where('round', '=', 1)
    .where('made_at', '=', made.made_at)
    .where('time_zone', '=', made.time_zone)
    .where('done_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();

/** That an organisation has a team of this id. */
export const hasTeam = async (db: Kysely<Database>, organisationId: string, teamId: string): Promise<boolean> =>
  (await db.selectFrom('team').select('id').where('organisation_id', '=', organisationId).where('id', '=', teamId).executeTakeFirst()) !== undefined;
