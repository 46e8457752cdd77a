import { sql } from 'kysely';
import { LEVEL_FROM } from '#app/domain/rubric/constants.ts';
import type { Db } from '#db';
import { chance, finished, momentIn, READING_SECONDS, type Sql } from './moments.ts';

const ATTEMPT_SECONDS = 900;
/** In a hundred: who takes a role-play a second time, and which attempts stay practice. */
const SECOND_TRIES = 30;
const NOT_SUBMITTED = 20;
/** Points in a hundred that a second try is better, where the level is left to chance. */
const BETTER = 12;

/**
 * The attempts of everybody from one place to another who has come to a role-play: one that goes on where it is the item just
 * opened, else one or two that ended, most of them submitted. They hold no moves: they are there for figures.
 */
export async function makeAttempts(tx: Db, organisationId: string, from: number, until: number): Promise<void> {
  const moment = momentIn(tx);
  for (const run of [1, 2]) {
    const ended: Sql = run === 1 ? finished(sql`i.place`) : sql`(${finished(sql`i.place`)} + ${sql.lit(600 + ATTEMPT_SECONDS)})`;
    const started: Sql = run === 1 ? sql`(${ended} - ${sql.lit(READING_SECONDS)})` : sql`(${ended} - ${sql.lit(ATTEMPT_SECONDS)})`;
    const points = sql`(${chance(sql`p.n`, run * 97, 71)} + 25 + ${sql.lit(run === 1 ? 0 : BETTER)})`;
    const over = sql`i.place < p.done`;
    const score = sql`case when ${points} >= 100 then 1.0 else ${points} / 100.0 end`;
    await sql`insert into attempt (id, organisation_id, person_id, scenario_id, scenario_version_id, started_at, updated_at, moves, ended_at, ending, outcome, score, success, submitted_at)
      select substr(p.id, 1, 18) || substr(i.content_id, 1, 4) || ${sql.lit(`-${run}`)}, ${organisationId}, p.id, i.content_id, i.version_id, ${moment(started)}, case when ${over} then ${moment(ended)} else ${moment(started)} end, 0,
        case when ${over} then ${moment(ended)} end, case when ${over} then case when ${points} >= 40 then i.won else i.lost end end,
        case when ${over} then case when ${points} >= 40 then 'success' else 'failure' end end,
        case when ${over} then ${score} end, case when ${over} and ${points} >= 70 then 1 else 0 end,
        case when ${over} and ${chance(sql`p.n`, run * 31 + 7, 100)} >= ${sql.lit(NOT_SUBMITTED)} then ${moment(sql`(${ended} + 60)`)} end
      from seeding_person p join seeding_item i on i.track = p.track and i.scenario = 1 and i.place < p.items
      where p.place >= ${from} and p.place < ${until} ${run === 1 ? sql`` : sql`and ${over} and ${chance(sql`p.n`, 5, 100)} < ${sql.lit(SECOND_TRIES)}`}
      order by p.place`.execute(tx);
  }
  await sql`insert into attempt_rubric (attempt_id, rubric_version_id, position)
    select a.id, r.current_version_id, 0 from seeding_person p join attempt a on a.person_id = p.id
    join content r on r.organisation_id = ${organisationId} and r.kind = 'rubric' and r.slug = 'it-service'
    where p.place >= ${from} and p.place < ${until}`.execute(tx);
  await makeFigures(tx, organisationId, from, until);
}

/** Each criterion is near the attempt's score. */
async function makeFigures(tx: Db, organisationId: string, from: number, until: number): Promise<void> {
  const near = sql`a.score + (${chance(sql`p.n`, 3, 89)} * 7 + c.salt * 13 + length(a.scenario_id)) % 41 / 100.0 - 0.2`;
  await sql`insert into attempt_criterion (attempt_id, organisation_id, person_id, criterion, score, level, moments)
    select id, ${organisationId}, person_id, criterion, score,
      case when score >= ${sql.lit(LEVEL_FROM.intense)} then 3 when score >= ${sql.lit(LEVEL_FROM.moderate)} then 2 when score >= ${sql.lit(LEVEL_FROM.casual)} then 1 else 0 end, 2
    from (
      select a.id, a.person_id, c.name as criterion, case when ${near} < 0 then 0.0 when ${near} > 1 then 1.0 else ${near} end as score
      from seeding_person p join attempt a on a.person_id = p.id and a.ended_at is not null cross join seeding_criterion c
      where p.place >= ${from} and p.place < ${until}
    ) as rated`.execute(tx);
}
