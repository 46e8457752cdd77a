import { beforeAll, describe, expect, it } from 'vitest';
import { calling, type Caller } from '#test/support/calling.ts';
import { everyRoute, filled, paramsOf } from '#test/support/every-route.ts';
import { demoPerson, newLearner, type TestPerson } from '#test/support/people.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const SECRET = 'zebra-quartz-lantern';
const LESSON = 'not-just-a-user/01-nobody-is-just-a-user';
/** The browser's own form of a page, which scripts load. */
const forms = (address: string): string[] => [address, address.replace(/(\?.*)?$/, '.data$1')];
/** What a route's open part stands for where it is the organisation's, and not a person's or a group's. */
const COMMON: Record<string, string[]> = { course: ['not-just-a-user'], lesson: ['01-nobody-is-just-a-user'], scenario: ['helpless-desk'], name: ['nothing.js'], review: ['nothing'], draft: ['nothing'] };

let learner: TestPerson;
let attempt: string;
let own: Record<string, string[]>;
let foreign: Record<string, string[]>;

/** Somebody of the demo cohort has written in every place that there is, and submitted none of it. */
beforeAll(async () => {
  const { db } = visit.server;
  learner = await newLearner(db, 'Wanda Writer');
  const caller = await calling(visit.server, learner);
  const transcript = await readPlay('helpless-desk', 'name-back');
  attempt = await caller.begin('helpless-desk');
  await caller.play(attempt, transcript);
  for (const move of await db.selectFrom('move').select(['n', 'response']).where('attempt_id', '=', attempt).where('kind', '=', 'reply').execute()) {
    await db.updateTable('move').set({ response: JSON.stringify({ ...(JSON.parse(move.response) as object), text: SECRET }) }).where('attempt_id', '=', attempt).where('n', '=', move.n).execute();
  }
  await db.updateTable('rating').set({ remark: SECRET, suggestion: SECRET }).where('attempt_id', '=', attempt).execute();
  const begun = await caller.begin('helpless-desk');
  await caller.move(begun, 1, { intent: 'keep', text: SECRET });
  await db.insertInto('reply_draft').values({ attempt_id: begun, n: 1, text: SECRET, rating: 0, updated_at: new Date().toISOString() }).onConflict((c) => c.doNothing()).execute();
  expect((await caller.post(`/courses/${LESSON}/answers`, { intent: 'reflect', reflection: await reflectionOf(), text: SECRET })).status).toBe(302);
  own = { ...COMMON, cohort: await idsOf('cohort'), person: [learner.id, ...(await idsOf('person'))], assignment: await idsOf('training_assignment'), attempt: [attempt, begun] };
  foreign = await otherOrganisation();
  expect((await db.selectFrom('reflection').select('text').where('person_id', '=', learner.id).execute()).map(({ text }) => text)).toEqual([SECRET]);
});

const idsOf = async (table: 'cohort' | 'person' | 'training_assignment') => (await visit.server.db.selectFrom(table).select('id').where('organisation_id', '=', 'default').execute()).map(({ id }) => id);

async function reflectionOf(): Promise<string> {
  const page = await (await calling(visit.server, learner)).get(`/courses/${LESSON}`);
  return /name="reflection" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
}

/** Another organisation and, in this one, another team: a manager each, people, a cohort, an assignment. Returns their ids. */
async function otherOrganisation(): Promise<Record<string, string[]>> {
  const { db } = visit.server;
  const at = new Date().toISOString();
  const like = { organisation: await db.selectFrom('organisation').selectAll().executeTakeFirstOrThrow(), cohort: await db.selectFrom('cohort').selectAll().executeTakeFirstOrThrow(), person: await db.selectFrom('person').selectAll().where('id', '=', learner.id).executeTakeFirstOrThrow(), given: await db.selectFrom('training_assignment').selectAll().executeTakeFirstOrThrow(), attempt: await db.selectFrom('attempt').selectAll().where('id', '=', attempt).executeTakeFirstOrThrow() };
  await db.insertInto('organisation').values({ ...like.organisation, id: 'other', slug: 'other', name: 'Elsewhere' }).execute();
  const ids: Record<string, string[]> = { ...COMMON, cohort: [], person: [], assignment: [], attempt: [] };
  for (const [organisation_id, name] of [['other', 'elsewhere'], ['default', 'next-door']] as const) {
    const person = { ...like.person, organisation_id, team_id: `team-${name}` };
    await db.insertInto('team').values({ id: `team-${name}`, organisation_id, name, manager_id: null, parent_id: null }).execute();
    await db.insertInto('person').values([{ ...person, id: `lead-${name}`, email: `lead@${name}.example`, roles: 'manager', team_id: null }, { ...person, id: `person-${name}`, email: `person@${name}.example` }]).execute();
    await db.updateTable('team').set({ manager_id: `lead-${name}` }).where('id', '=', `team-${name}`).execute();
    await db.insertInto('cohort').values({ ...like.cohort, id: `cohort-${name}`, organisation_id, name }).execute();
    await db.insertInto('cohort_member').values({ cohort_id: `cohort-${name}`, person_id: `person-${name}`, organisation_id, joined_at: at }).execute();
    await db.insertInto('training_assignment').values({ ...like.given, id: `given-${name}`, organisation_id, cohort_id: `cohort-${name}` }).execute();
    await db.insertInto('attempt').values({ ...like.attempt, id: `attempt-${name}`, organisation_id, person_id: `person-${name}`, submitted_at: at }).execute();
    for (const [kind, id] of Object.entries({ cohort: `cohort-${name}`, person: `person-${name}`, assignment: `given-${name}`, attempt: `attempt-${name}` })) ids[kind]?.push(id);
  }
  return ids;
}

/** Every address of a route, its open parts filled with each of these ids. */
function addressesOf(route: string, ids: Record<string, string[]>): string[] {
  return paramsOf(route).reduce<string[]>(
    (addresses, name) => {
      const values = ids[name];
      if (!values) throw new Error(`Say in this test which ids “$${name}” of ${route} stands for, so that its doors are tried.`);
      return addresses.flatMap((address) => values.map((value) => filled(address, { [name]: value })));
    },
    [route],
  );
}

async function crawl(caller: Caller, visit: (address: string, answer: Response, text: string) => void, ids: Record<string, string[]>, routes: string[]) {
  for (const route of routes) {
    for (const address of addressesOf(route, ids).flatMap(forms)) {
      const answer = await caller.get(address);
      visit(address, answer, await answer.text());
    }
  }
}

it('who wrote it finds it on their own pages', async () => {
  const found: string[] = [];
  await crawl(await calling(visit.server, learner), (address, _, text) => void (text.includes(SECRET) && found.push(address)), own, await everyRoute());
  expect(found.some((address) => address.startsWith(`/courses/${LESSON}`))).toBe(true);
  expect(found.some((address) => address.endsWith('/debrief'))).toBe(true);
});

describe.each(['ruth', 'admin'])('for %s', (name) => {
  it('nothing that was written in practice stands in any answer, page or data', async () => {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    let looked = 0;
    await crawl(caller, (address, answer, text) => {
      expect(text, address).not.toContain(SECRET);
      expect(answer.status, address).not.toBe(500);
      if (answer.status === 200) looked += 1;
    }, own, await everyRoute());
    expect(looked).toBeGreaterThan(20);
  });

  it('what is of another organisation, or of a team that does not report to them, looks like what never was', async () => {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    const closed = Object.fromEntries(Object.entries(foreign).map(([kind, ids]) => [kind, name === 'admin' ? ids.filter((id) => !id.endsWith('next-door')) : ids]));
    const routes = (await everyRoute()).filter((route) => paramsOf(route).some((param) => !(param in COMMON)));
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) {
      const never = Object.fromEntries(paramsOf(route).map((param) => [param, COMMON[param] ?? ['never-was']]));
      const [page, data] = await Promise.all(addressesOf(route, never).slice(0, 1).flatMap(forms).map((address) => answerOf(caller, address)));
      for (const address of addressesOf(route, closed)) {
        expect(await answerOf(caller, address), address).toEqual(page);
        expect(await answerOf(caller, forms(address)[1] ?? ''), `${address}, as data`).toEqual(data);
      }
      expect(page?.status, route).toBeGreaterThanOrEqual(400);
    }
  });
});

/** Status and body, without the ids that were asked for. */
async function answerOf(caller: Caller, address: string) {
  const answer = await caller.get(address);
  const text = await answer.text();
  const ids = ['never-was', ...Object.entries(foreign).flatMap(([kind, values]) => (kind in COMMON ? [] : values))];
  return { status: answer.status, text: ids.reduce((left, id) => left.replaceAll(id, ''), text).replace(/nonce="[^"]*"/g, '') };
}
