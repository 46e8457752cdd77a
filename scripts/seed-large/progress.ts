import { sql } from 'kysely';
import type { Db } from '#db';
import { finished, momentIn, READING_SECONDS } from './moments.ts';

/** A row for every item begun by everybody from one place to another; those of role-plays from the attempts, which must be there. */
export async function makeProgress(tx: Db, organisationId: string, from: number, until: number): Promise<void> {
  const moment = momentIn(tx);
  const end = finished(sql`i.place`);
  const start = moment(sql`(${end} - ${sql.lit(READING_SECONDS)})`);
  await sql`insert into progress (person_id, content_id, organisation_id, started_at, completed_at, succeeded_at, best_score, attempts, updated_at)
    select p.id, i.content_id, ${organisationId}, ${start}, case when i.place < p.done then ${moment(end)} end, null, null, 0, case when i.place < p.done then ${moment(end)} else ${start} end
    from seeding_person p join seeding_item i on i.track = p.track and i.scenario = 0 and i.place < p.items
    where p.place >= ${from} and p.place < ${until}
    union all
    select a.person_id, a.scenario_id, ${organisationId}, min(a.started_at), min(a.ended_at), min(case when a.success = 1 then a.submitted_at end),
      max(case when a.submitted_at is not null then a.score end), cast(count(*) as integer), max(a.updated_at)
    from seeding_person p join attempt a on a.person_id = p.id
    where p.place >= ${from} and p.place < ${until}
    group by a.person_id, a.scenario_id`.execute(tx);
}
