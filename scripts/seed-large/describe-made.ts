import { sql } from 'kysely';
import type { Db } from '#db';

const TABLES: [string, string][] = [
  ['person', 'people'],
  ['team', 'teams'],
  ['cohort', 'cohorts'],
  ['training_assignment', 'assignments'],
  ['duty', 'duties'],
  ['progress', 'rows of progress'],
  ['attempt', 'attempts'],
  ['attempt_criterion', 'levels in attempts'],
];

/** What a database holds now, counted in it. */
export async function describeMade(db: Db): Promise<string[]> {
  const counts: string[] = [];
  for (const [table, what] of TABLES) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
    counts.push(`${(rows[0]?.n ?? 0).toLocaleString('en-GB')} ${what}`);
  }
  return [`It holds ${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}.`];
}
