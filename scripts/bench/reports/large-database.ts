import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { connect, migrate, type Db } from '#db';
import { saveSweepMark } from '#db/queries/duty-sweep.ts';
import { keepChild, makeFolder } from '../children.ts';
import { MADE_BY } from '../../seed-large/own-database.ts';
import { ORGANISATION } from '../../seed-large/seed.ts';
import { USUAL } from '../../seed-large/size.ts';

const FILE = 'data/large.sqlite';
export const LARGE_URL = `file:./${FILE}`;

/** Sees to it that the large organisation is there, whole and of today's schema; makes it where it is not, which takes minutes. */
export async function needLarge(tell: (line: string) => void): Promise<void> {
  if (!(await isFit())) {
    tell('Making the large organisation (npm run seed:large); it is kept for the next time');
    const child = keepChild(spawn(process.execPath, ['--import', 'tsx', 'scripts/seed-large.ts', '--replace'], { stdio: ['ignore', 'ignore', 'inherit'] }));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error('The large organisation could not be made.');
  }
  // The day's application of duties would take its time from what is measured.
  await withDb(LARGE_URL, (db) => saveSweepMark(db, ORGANISATION, { day: new Date().toISOString().slice(0, 10) }));
}

async function isFit(): Promise<boolean> {
  if (!existsSync(FILE)) return false;
  const fresh = `file:${path.join(makeFolder(), 'fresh.sqlite')}`;
  const wanted = await withDb(fresh, async (db) => (await migrate(db), schemaOf(db)));
  return withDb(LARGE_URL, async (db) => {
    if ((await schemaOf(db)) !== wanted) return false;
    const made = await db.selectFrom('setting').select('value').where('name', '=', MADE_BY).executeTakeFirst();
    const { complete, ...size } = JSON.parse(made?.value ?? '{}') as { complete?: boolean };
    return complete === true && JSON.stringify(size) === JSON.stringify(USUAL);
  });
}

async function schemaOf(db: Db): Promise<string> {
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where sql is not null order by sql`.execute(db);
  return rows.map((row) => row.sql).join('\n');
}

/** Somebody in the organisation who is late with something, in a manager's part of it where an address is given. */
export const findLatePerson = (email: string): Promise<string> =>
  withDb(LARGE_URL, async (db) => {
    const { rows } = await sql<{ id: string }>`
      select person.id from person manager join team department on department.manager_id = manager.id
      join team unit on unit.parent_id = department.id join team on team.parent_id = unit.id join person on person.team_id = team.id
      join duty on duty.person_id = person.id and duty.done_at is null and duty.ended_at is null
      where manager.email = ${email} order by duty.due_on, person.id limit 1`.execute(db);
    return rows[0]?.id ?? '';
  });

/** The cohort with most people of the manager's first department. */
export const findCohort = (email: string): Promise<string> =>
  withDb(LARGE_URL, async (db) => {
    const { rows } = await sql<{ id: string }>`
      select cohort_member.cohort_id as id from person manager join team department on department.manager_id = manager.id
      join team unit on unit.parent_id = department.id join team on team.parent_id = unit.id join person on person.team_id = team.id
      join cohort_member on cohort_member.person_id = person.id
      where manager.email = ${email} group by cohort_member.cohort_id order by count(*) desc, cohort_member.cohort_id limit 1`.execute(db);
    return rows[0]?.id ?? '';
  });

async function withDb<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = connect(url);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
