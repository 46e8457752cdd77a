import { sql, type RawBuilder } from 'kysely';
import { countsToday, type ReportScope } from './report-rows.ts';

/**
 * How far each of a cohort's people is with one item, for sorting: 0 not begun, 1 under way, 2 done. Who is in a later round
 * of what recurs is as far as they have come since it began.
 */
export const howFar = (scope: ReportScope, cohortId: string, itemId: string): RawBuilder<unknown> => sql`
  select cohort_member.person_id as person_id, case
      when p.completed_at >= coalesce(again.since, '') or (p.completed_at is not null and i.kind = 'lesson' and p.updated_at >= again.since)
        or exists (select 1 from attempt where attempt.person_id = p.person_id and attempt.scenario_id = p.content_id and attempt.ended_at >= again.since) then 2
      when p.started_at >= coalesce(again.since, '')
        or exists (select 1 from attempt where attempt.person_id = p.person_id and attempt.scenario_id = p.content_id and attempt.started_at >= again.since) then 1
      else 0 end as far
  from cohort_member
  join progress p on p.person_id = cohort_member.person_id and p.content_id = ${itemId}
  join content i on i.id = p.content_id
  left join (
    select duty.person_id as person_id, max(duty.counts_from) as since
    from training_assignment join duty on duty.assignment_id = training_assignment.id
    where training_assignment.cohort_id = ${cohortId} and training_assignment.organisation_id = ${scope.organisationId} and duty.round > 1
      and (duty.content_id = ${itemId} or duty.content_id in (select course_id from course_item where course_item.content_id = ${itemId}))
      and ${countsToday(scope.today)}
    group by duty.person_id
  ) as again on again.person_id = p.person_id
  where cohort_member.cohort_id = ${cohortId}`;
