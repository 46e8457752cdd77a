/** A first start that is cut off, or that is not alone, leaves nothing that the next one could not go on with. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '#app/services/demo/demo-people.server.ts';
import { connect } from '#db/connect.ts';
import { makeServeFolder, spawnServe } from '#test/support/serve-process.ts';

let place: Awaited<ReturnType<typeof makeServeFolder>>;
let file: string;
beforeEach(async () => {
  place = await makeServeFolder();
  file = path.join(place.folder, 'desk.sqlite');
});
afterEach(() => place.remove());

const spawnHere = () => spawnServe(place.folder, { DATABASE_URL: `file:${file}` });

/** What a start has made, in numbers. */
async function made() {
  const db = connect(file);
  const count = async (query: string) => (await sql.raw<{ n: number }>(`select count(*) as n from ${query}`).execute(db)).rows[0]?.n;
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const found = {
    whole: rows.map((row) => row.integrity_check),
    people: await count('person'),
    members: await count('cohort_member'),
    enrolled: await count('enrolment'),
    led: await count('team where manager_id is not null'),
    items: await count('course_item'),
    again: await count('content_version where number > 1'),
    withoutVersion: await count('content where current_version_id is null'),
    disagreeing: await count('attempt where moves <> (select count(*) from move where attempt_id = attempt.id)'),
  };
  await db.destroy();
  return found;
}
const WHOLE = { whole: ['ok'], people: 11, members: 8, enrolled: 8, led: 2, items: 5, again: 0, withoutVersion: 0, disagreeing: 0 };

/** Signs a demo person in at a server that says that it serves, and ends it. */
async function signInAndStop({ child, says, ended }: ReturnType<typeof spawnHere>): Promise<void> {
  let said = '';
  child.stdout?.on('data', (text: string) => (said += text));
  await says('Deskside is at');
  const origin = /Deskside is at (http:\S+)/.exec(said)?.[1];
  const response = await fetch(`${origin}/sign-in`, { method: 'POST', body: new URLSearchParams({ email: 'lena@example.org', password: DEMO_PASSWORD }), redirect: 'manual' });
  child.kill();
  const { stderr } = await ended;
  expect([response.status, stderr]).toEqual([302, '']);
}

it('a first start that is killed at every step is made good by the next', async () => {
  for (const step of ['Bringing the database up to date', 'Publishing content', 'Publishing content', 'Making the demo people']) {
    const { child, says, ended } = spawnHere();
    await says(step);
    await pause(Math.random() * 400);
    child.kill('SIGKILL');
    await ended;
  }
  await signInAndStop(spawnHere());
  expect(await made()).toEqual(WHOLE);
});

it('two first starts at once on one database both serve, and make everything once', async () => {
  await Promise.all([spawnHere(), spawnHere()].map(signInAndStop));
  expect(await made()).toEqual(WHOLE);
});
