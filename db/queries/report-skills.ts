import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { inScope, type ReportScope } from './report-rows.ts';

export interface SkillCount {
  criterion: string;
  /** Ids of the cohorts, space-separated, in order; empty in none. */
  cohorts: string;
  team: string | null;
  job: string | null;
  first: number;
  latest: number;
  people: number;
}

/**
 * People counted by what may be shown of them together: criterion, cohorts, team, work, and their levels in the first and
 * the latest submitted attempt that showed the criterion. No person stands in it. Those are counted who are in the cohort,
 * or in one that shares people with it, or shares people with such a one, and so on: of all others nothing that is shown of
 * the cohort can be compared with anything.
 */
export async function countSkills(db: Kysely<Database>, scope: ReportScope, cohortId: string): Promise<SkillCount[]> {
  const { rows } = await sql<SkillCount>`
    with recursive near (cohort_id) as (
      select cast(${cohortId} as text)
      union
      select other.cohort_id from near cross join cohort_member cross join person cross join cohort_member as other
      where cohort_member.cohort_id = near.cohort_id and person.id = cohort_member.person_id and other.person_id = person.id and ${inScope(scope)}
    ), belongs as (
      select person.id as person_id, person.team_id as team_id, lower(trim(person.job)) as job,
        string_agg(cohort_member.cohort_id, ' ' order by cohort_member.cohort_id) as cohorts
      from near cross join cohort_member cross join person
      where cohort_member.cohort_id = near.cohort_id and person.id = cohort_member.person_id and ${inScope(scope)}
      group by person.id, person.team_id, person.job
    )
    select criterion, cohorts, team_id as team, job,
      cast(substr(earliest, length(earliest), 1) as integer) as first, cast(substr(last, length(last), 1) as integer) as latest, count(*) as people
    from (
      select belongs.cohorts as cohorts, belongs.team_id as team_id, belongs.job as job, attempt_criterion.criterion as criterion,
        min(attempt.submitted_at || attempt.id || attempt_criterion.level) as earliest,
        max(attempt.submitted_at || attempt.id || attempt_criterion.level) as last
      from belongs cross join attempt cross join attempt_criterion
      where attempt.person_id = belongs.person_id and attempt.submitted_at is not null and attempt_criterion.attempt_id = attempt.id
      group by belongs.person_id, belongs.cohorts, belongs.team_id, belongs.job, attempt_criterion.criterion
    ) as one
    group by criterion, cohorts, team_id, job, substr(earliest, length(earliest), 1), substr(last, length(last), 1)`.execute(db);
  return rows;
}

/** Ids of an organisation's cohorts, the oldest first. */
export async function listCohortIds(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('cohort').select('id').where('organisation_id', '=', organisationId).orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => row.id);
}
