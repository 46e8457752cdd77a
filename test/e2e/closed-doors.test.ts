import { beforeAll, describe, expect, it } from 'vitest';
import { exportsText } from '#app/messages/manage/en-exports.ts';
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
const COMMON: Record<string, string[]> = { course: ['not-just-a-user'], lesson: ['01-nobody-is-just-a-user'], scenario: ['helpless-desk'], name: ['nothing.js'], review: ['nothing'], draft: ['nothing'], file: Object.keys(exportsText.subjects).flatMap((name) => [`${name}.csv`, `${name}.xlsx`]) };
/** Addresses that name a group in their question. */
const ASKING = [...['duties', 'late', 'people', 'matrix', 'over-time', 'skills'].map((name) => `/exports/${name}.csv?cohort=$cohort`), '/cohorts/$cohort?print=yes', '/cohorts/$cohort?status=late&sort=due', '/cohorts/compare?cohort=$cohort', ...['duties', 'late'].map((name) => `/exports/${name}.csv?person=$person`), '/assignments/new?target=cohort&cohort=$cohort', '/cohorts?page=2'];
/** All but the page on which anybody, signed in or not, verifies a certificate. */
const everyAddress = async () => [...(await everyRoute()).filter((route) => route !== '/verify'), ...ASKING];

const CERTIFICATE = { person_name: 'Somebody', title: 'A course', organisation_name: 'Elsewhere', counts_from: null, time_zone: 'UTC', expires_on: null, mastery: null, mastered_at: null, revoked_at: null };

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
  own = { ...COMMON, cohort: await idsOf('cohort'), person: [learner.id, ...(await idsOf('person'))], assignment: await idsOf('training_assignment'), attempt: [attempt, begun], code: ['nothing'] };
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
  const ids: Record<string, string[]> = { ...COMMON, cohort: [], person: [], assignment: [], attempt: [], code: [] };
  for (const [organisation_id, name] of [['other', 'elsewhere'], ['default', 'next-door']] as const) {
    const person = { ...like.person, organisation_id, team_id: `team-${name}` };
    await db.insertInto('team').values({ id: `team-${name}`, organisation_id, name, manager_id: null, parent_id: null }).execute();
    await db.insertInto('person').values([{ ...person, id: `lead-${name}`, email: `lead@${name}.example`, roles: 'manager', team_id: null }, { ...person, id: `person-${name}`, email: `person@${name}.example` }]).execute();
    await db.updateTable('team').set({ manager_id: `lead-${name}` }).where('id', '=', `team-${name}`).execute();
    await db.insertInto('cohort').values({ ...like.cohort, id: `cohort-${name}`, organisation_id, name }).execute();
    await db.insertInto('cohort_member').values({ cohort_id: `cohort-${name}`, person_id: `person-${name}`, organisation_id, joined_at: at }).execute();
    await db.insertInto('training_assignment').values({ ...like.given, id: `given-${name}`, organisation_id, cohort_id: `cohort-${name}` }).execute();
    await db.insertInto('attempt').values({ ...like.attempt, id: `attempt-${name}`, organisation_id, person_id: `person-${name}`, submitted_at: at }).execute();
    const code = name === 'elsewhere' ? 'AAAABBBBCCCC' : 'EEEEFFFFGGGG';
    await db.insertInto('certificate').values({ ...CERTIFICATE, id: `certificate-${name}`, organisation_id, person_id: `person-${name}`, content_id: like.given.content_id, code, issued_at: at, completed_at: at, issued_on: at.slice(0, 10) }).execute();
    for (const [kind, id] of Object.entries({ code, cohort: `cohort-${name}`, person: `person-${name}`, assignment: `given-${name}`, attempt: `attempt-${name}` })) ids[kind]?.push(id);
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
  await crawl(await calling(visit.server, learner), (address, _, text) => void (text.includes(SECRET) && found.push(address)), own, await everyAddress());
  expect(found.some((address) => address.startsWith(`/courses/${LESSON}`))).toBe(true);
  expect(found.some((address) => address.endsWith('/debrief'))).toBe(true);
});

describe.each(['ruth', 'admin'])('for %s', (name) => {
  it('nothing that was written in practice stands in any answer, page or data', async () => {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    const looked = { page: 0, data: 0 };
    await crawl(caller, (address, answer, text) => {
      expect(text, address).not.toContain(SECRET);
      expect(answer.status, address).not.toBe(500);
      if (answer.status === 200) looked[new URL(address, visit.server.origin).pathname.endsWith('.data') ? 'data' : 'page'] += 1;
    }, own, await everyAddress());
    expect(Math.min(looked.page, looked.data)).toBeGreaterThan(20);
  });

  it('what is of another organisation, or of a team that does not report to them, looks like what never was', async () => {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    const closed = Object.fromEntries(Object.entries(foreign).map(([kind, ids]) => [kind, name === 'admin' ? ids.filter((id) => !id.endsWith('next-door') && id !== 'EEEEFFFFGGGG') : ids]));
    const routes = (await everyAddress()).filter((route) => paramsOf(route).some((param) => !(param in COMMON)));
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) {
      const never = Object.fromEntries(paramsOf(route).map((param) => [param, COMMON[param] ?? ['never-was']]));
      const [page, data] = await Promise.all(addressesOf(route, never).slice(0, 1).flatMap(forms).map((address) => answerOf(caller, address)));
      for (const address of addressesOf(route, closed)) {
        expect(await answerOf(caller, address), address).toEqual(page);
        expect(await answerOf(caller, forms(address)[1] ?? ''), `${address}, as data`).toEqual(data);
      }
      if (!route.startsWith('/assignments/new')) expect(page?.status, route).toBeGreaterThanOrEqual(400);
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

it('the API holds nothing that was written, and of what is closed it says what it says of what never was', async () => {
  for (const name of ['ruth', 'admin']) {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    const [, token = ''] = /value="(dsk_[\w-]{43})"/.exec(await (await caller.post('/account/tokens', { name: 'doors', days: '30' })).text()) ?? [];
    const ask = async (address: string) => {
      const answer = await fetch(`${visit.server.origin}/api/v1${address}`, { headers: { Authorization: `Bearer ${token}` } });
      return { address, status: answer.status, text: await answer.text() };
    };
    const { paths } = JSON.parse((await ask('/openapi.json')).text) as { paths: Record<string, unknown> };
    const addresses = [...Object.keys(paths), '/duties?cohort={id}', '/duties?team={id}'];
    for (const path of addresses) {
      const kind = path.startsWith('/people') ? 'person' : path.endsWith('team={id}') ? 'team' : 'cohort';
      for (const id of path.includes('{id}') ? (own[kind] ?? []) : ['']) expect((await ask(path.replace('{id}', id))).text, path).not.toContain(SECRET);
      if (!path.includes('{id}')) continue;
      const never = await ask(path.replace('{id}', 'never-was'));
      expect(never.status, path).toBe(404);
      const closed = kind === 'team' ? ['team-elsewhere', 'team-next-door'] : (foreign[kind] ?? []);
      for (const id of closed.filter((one) => name === 'ruth' || one.endsWith('elsewhere'))) {
        const { status, text } = await ask(path.replace('{id}', id));
        expect([status, text.replaceAll(id, '')], `${path} ${id}`).toEqual([404, never.text.replaceAll('never-was', '')]);
      }
    }
  }
});
