import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import { nameHolds } from './name-holds.ts';
import type { PeopleFilter } from './report-people.ts';
import type { LateDuty } from './reports.ts';
import { countsToday, inScope, todayOf, zoneOfLate, type ReportScope } from './report-rows.ts';

/** Who of a team or a name is late with what, a person once for each content. */
const late = (scope: ReportScope, { team, name }: Pick<PeopleFilter, 'team' | 'name'>): RawBuilder<unknown> => sql`
  select duty.person_id as person_id, duty.content_id as content_id, min(duty.due_on) as due_on
  from duty join person on person.id = duty.person_id
  where duty.organisation_id = ${scope.organisationId} and duty.done_at is null and duty.due_on < ${todayOf(scope.today)}
    and ${countsToday(scope.today)} and ${inScope(scope)}
    and ${team === undefined ? sql`1 = 1` : sql`person.team_id = ${team}`} and ${name ? nameHolds(name) : sql`1 = 1`}
  group by duty.person_id, duty.content_id`;

/** A page of those, the longest first. */
export async function listLatePage(db: Kysely<Database>, scope: ReportScope, filter: Pick<PeopleFilter, 'team' | 'name'>, page: { limit: number; offset: number }): Promise<LateDuty[]> {
  const { rows } = await sql<LateDuty>`
    select late.*, ${zoneOfLate(scope.today)} as time_zone
    from (
      select one.person_id as person_id, person.name as name, team.name as team, one.content_id as content_id, content.title as title, one.due_on as due_on
      from (${late(scope, filter)}) as one
      join person on person.id = one.person_id
      join content on content.id = one.content_id
      left join team on team.id = person.team_id
      order by one.due_on, person.name, person.id, content.title, content.id
      limit ${page.limit} offset ${page.offset}
    ) as late
    order by late.due_on, late.name, late.person_id, late.title, late.content_id`.execute(db);
  return rows;
}

export async function countLate(db: Kysely<Database>, scope: ReportScope, filter: Pick<PeopleFilter, 'team' | 'name'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${late(scope, filter)}) as one`.execute(db);
  return rows[0]?.n ?? 0;
}
