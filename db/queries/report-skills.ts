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
 * the latest submitted attempt that showed the criterion. No person stands in it.
 */
export async function countSkills(db: Kysely<Database>, scope: ReportScope): Promise<SkillCount[]> {
  const { rows } = await sql<SkillCount>`
    select one.criterion as criterion, coalesce(belongs.cohorts, '') as cohorts, one.team_id as team, one.job as job,
      one.first as first, one.latest as latest, count(*) as people
    from (
      select person_id, criterion, min(team_id) as team_id, min(job) as job,
        max(case when earliest = 1 then level end) as first, max(case when last = 1 then level end) as latest
      from (
        select attempt_criterion.person_id as person_id, attempt_criterion.criterion as criterion, attempt_criterion.level as level,
          person.team_id as team_id, lower(trim(person.job)) as job,
          row_number() over (partition by attempt_criterion.person_id, attempt_criterion.criterion order by attempt.submitted_at, attempt.id) as earliest,
          row_number() over (partition by attempt_criterion.person_id, attempt_criterion.criterion order by attempt.submitted_at desc, attempt.id desc) as last
        from attempt_criterion
        join attempt on attempt.id = attempt_criterion.attempt_id
        join person on person.id = attempt_criterion.person_id
        where attempt.submitted_at is not null and attempt.organisation_id = ${scope.organisationId} and ${inScope(scope)}
      ) as rated
      group by person_id, criterion
    ) as one
    left join (
      select cohort_member.person_id as person_id, string_agg(cohort_member.cohort_id, ' ' order by cohort_member.cohort_id) as cohorts
      from cohort_member join person on person.id = cohort_member.person_id
      where cohort_member.organisation_id = ${scope.organisationId} and ${inScope(scope)}
      group by cohort_member.person_id
    ) as belongs on belongs.person_id = one.person_id
    group by one.criterion, belongs.cohorts, one.team_id, one.job, one.first, one.latest`.execute(db);
  return rows;
}

/** Ids of an organisation's cohorts, the oldest first. */
export async function listCohortIds(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('cohort').select('id').where('organisation_id', '=', organisationId).orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => row.id);
}
