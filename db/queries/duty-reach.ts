import { sql, type RawBuilder } from 'kysely';

/** Whose duties are meant: of an organisation; only these people's, only these assignments'. */
export interface DutyScope {
  organisationId: string;
  people?: readonly string[] | undefined;
  assignments?: readonly string[] | undefined;
  /** The spellings of a kind of work among the people, for each assignment to one: databases disagree on upper and lower case. */
  jobs?: readonly JobSpellings[] | undefined;
}

export interface JobSpellings {
  assignmentId: string;
  spellings: readonly string[];
}

/** `and column in (…)`, or nothing where everybody is meant. An empty list means nobody. */
export function among(column: string, ids: readonly string[] | undefined): RawBuilder<unknown> {
  if (ids === undefined) return sql``;
  return ids.length === 0 ? sql`and 1 = 0` : sql`and ${sql.ref(column)} in (${sql.join(ids)})`;
}

/** That a duty is the organisation's; of a part no plain column, so that SQLite finds it by people or assignments. */
export const ofOrganisation = (column: string, { organisationId, people, assignments }: DutyScope): RawBuilder<unknown> =>
  people === undefined && assignments === undefined ? sql`${sql.ref(column)} = ${organisationId}` : sql`coalesce(${sql.ref(column)}, '') = ${organisationId}`;

/** The same within `reach`, which names the people once, however many of its tables ask for them. */
export const chosen = (column: string, people: readonly string[] | undefined): RawBuilder<unknown> =>
  people === undefined ? sql`` : sql`and ${sql.ref(column)} in (select id from chosen)`;

/**
 * The tables of a WITH: `reach` has a row (assignment_id, content_id, person_id, time_zone) for everybody whom an open
 * assignment of published content reaches now: members of the cohort, people of the team and of every team below it, the
 * person, and everybody whose work it is. The disabled are reached by nothing.
 */
export function reach({ organisationId, people, assignments, jobs = [] }: DutyScope): RawBuilder<unknown> {
  // Not as a plain column: SQLite would go through everybody by its index instead of from the assignment to its few.
  const who = sql`coalesce(person.organisation_id, '') = ${organisationId} and person.disabled_at is null ${chosen('person.id', people)}`;
  return sql`with recursive ${people === undefined ? sql`` : sql`chosen as (select id from person where 1 = 1 ${among('id', people)}),`} given as (
    select a.id, a.content_id, a.cohort_id, a.team_id, a.person_id from training_assignment a
    join content on content.id = a.content_id and content.retired_at is null and content.current_version_id is not null
    where a.organisation_id = ${organisationId} and a.ended_at is null ${among('a.id', assignments)}
  ), line (assignment_id, content_id, team_id) as (
    select id, content_id, team_id from given where team_id is not null
    union
    select line.assignment_id, line.content_id, team.id from line cross join team where team.parent_id = line.team_id and coalesce(team.organisation_id, '') = ${organisationId}
  ), reach (assignment_id, content_id, person_id, time_zone) as (
    select given.id, given.content_id, person.id, cohort.time_zone from given
    join cohort on cohort.id = given.cohort_id and cohort.organisation_id = ${organisationId}
    join cohort_member on cohort_member.cohort_id = cohort.id
    join person on person.id = cohort_member.person_id where ${who}
    union all
    select line.assignment_id, line.content_id, person.id, organisation.time_zone from line
    cross join person join organisation on organisation.id = person.organisation_id where person.team_id = line.team_id and ${who}
    union all
    select given.id, given.content_id, person.id, organisation.time_zone from given
    join person on person.id = given.person_id
    join organisation on organisation.id = person.organisation_id where ${who}
    ${sql.join(jobs.filter(({ spellings }) => spellings.length > 0).map((job) => byJob(job, who)), sql` `)}
  )`;
}

const byJob = ({ assignmentId, spellings }: JobSpellings, who: RawBuilder<unknown>) => sql`union all
    select given.id, given.content_id, person.id, organisation.time_zone from given
    join person on person.job in (${sql.join(spellings)})
    join organisation on organisation.id = person.organisation_id where given.id = ${assignmentId} and ${who}`;
