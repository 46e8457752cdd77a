import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerCall } from '#app/services/api/answer-call.server.ts';
import { operations } from '#app/services/api/operations.server.ts';
import { makeToken } from '#app/services/api/tokens.server.ts';
import { setClock } from '#app/services/clock.server.ts';
import { createAssignment } from '#app/services/manage/assignments.server.ts';
import { getCoverage } from '#app/services/manage/coverage.server.ts';
import { openDuties } from '#app/services/manage/export-rows.server.ts';
import { getCohortMatrix } from '#app/services/manage/matrix.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { getPersonDuties } from '#app/services/manage/person-duties.server.ts';
import { getCohortSkills } from '#app/services/manage/skills.server.ts';
import { requireReportScope } from '#app/services/manage/report-scope.server.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { wholeBodyOf } from '#app/services/whole-response.server.ts';
import { db } from '#db';
import { insertCohort, insertTeam } from '#db/queries/organisations.ts';
import { assigned } from '#test/support/assigned.ts';
import { checker, faultsOf, type Description } from '#test/support/described.ts';
import { contentRow } from '#test/support/duties.ts';
import { eachDatabase } from '#test/support/database.ts';
import { organisation, person, signedIn, as } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';

const AT = '2026-01-01T08:00:00.000Z';
const TODAY = '2026-05-20';
const SECRET = 'zebra-quartz-lantern';

beforeEach(() => setClock(new Date(`${TODAY}T10:00:00.000Z`)));
afterEach(() => setClock(undefined));

async function tokenOf(of: SignedIn): Promise<string> {
  const made = await makeToken(of, { name: `Token ${Math.random()}`, days: 30 });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

interface Answer {
  status: number;
  text: string;
  headers: Headers;
  json: unknown;
}

async function call(token: string | undefined, address: string): Promise<Answer> {
  const request = new Request(`http://deskside.test/api/v1${address}`, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });
  const response = await answerCall(request, '192.0.2.1');
  const text = (await wholeBodyOf(response))?.toString() ?? '';
  return { status: response.status, text, headers: response.headers, json: JSON.parse(text) };
}

interface Page {
  rows: Record<string, unknown>[];
  next: string | null;
}

/** Follows `next` to the end; `between` is done after each page. */
async function follow(token: string, address: string, between: (n: number) => Promise<unknown> = () => Promise.resolve()): Promise<Page['rows'][]> {
  const pages: Page['rows'][] = [];
  for (let next: string | null = `/api/v1${address}`; next !== null; ) {
    const { status, json } = await call(token, next.slice('/api/v1'.length));
    expect(status, next).toBe(200);
    const page = json as Page;
    pages.push(page.rows);
    if (pages.length > 200) throw new Error('The pages have no end.');
    next = page.next;
    await between(pages.length);
  }
  return pages;
}

async function duty(assignment_id: string, person_id: string, content_id: string, row: object = {}): Promise<void> {
  await db().insertInto('duty').values({ id: `${assignment_id}.${person_id}`, organisation_id: 'default', assignment_id, person_id, content_id, round: 1, starts_on: '2026-05-01', due_on: '2026-06-30', time_zone: 'UTC', counts_from: null, items: 3, items_done: 0, started_at: null, done_at: null, succeeded_at: null, made_at: AT, ended_at: null, ...row }).execute();
}

async function attempt(personId: string): Promise<void> {
  const scenario = await db().selectFrom('content').selectAll().where('kind', '=', 'scenario').where('current_version_id', 'is not', null).executeTakeFirstOrThrow();
  const id = `attempt-${personId}`;
  await db().insertInto('attempt').values({ id, organisation_id: 'default', person_id: personId, scenario_id: scenario.id, scenario_version_id: scenario.current_version_id ?? '', started_at: AT, updated_at: AT, moves: 1, ended_at: AT, ending: null, outcome: 'mixed', score: 0.5, success: 0, submitted_at: AT }).execute();
  await db().insertInto('attempt_criterion').values({ attempt_id: id, organisation_id: 'default', person_id: personId, criterion: 'empathy', score: 0.5, level: 2, moments: 1 }).execute();
  await db().insertInto('move').values({ attempt_id: id, n: 1, scene: 'call', kind: 'reply', response: JSON.stringify({ kind: 'reply', text: SECRET }), made_at: AT, took_ms: null }).execute();
  await db().insertInto('reflection').values({ person_id: personId, content_id: scenario.id, organisation_id: 'default', reflection: 'r', text: SECRET, updated_at: AT }).execute();
  await db().insertInto('practice_reply').values({ person_id: personId, content_id: scenario.id, organisation_id: 'default', practice: 'r', text: SECRET, earlier: null, updated_at: AT }).execute();
}

/** Two teams of seven and six with a lead each, all in one cohort with four contents; words of theirs; another organisation. */
async function house() {
  await organisation();
  await publishSound('default');
  const lead = await person({ id: 'lead', name: 'Lea Lead', roles: 'manager' });
  const otherLead = await person({ id: 'other-lead', name: 'Otto Other', roles: 'manager' });
  await insertTeam(db(), { id: 'desk', organisation_id: 'default', name: 'Desk', manager_id: 'lead', parent_id: null });
  await insertTeam(db(), { id: 'systems', organisation_id: 'default', name: 'Systems', manager_id: 'other-lead', parent_id: null });
  const members: string[] = [];
  // Names that databases put into order in their own ways, and two of one name.
  const names = ['Ærø', 'anna', 'Anna', 'Élodie', 'Zoë', 'Öz "Q" O’Neil', '王芳'];
  for (let n = 0; n < 13; n++) {
    const { id } = await person({ id: `p${n}`, name: names[n % 7] ?? '', team_id: n < 7 ? 'desk' : 'systems', job: n < 7 ? 'Service desk' : 'systems' });
    members.push(id);
    await attempt(id);
  }
  await insertCohort(db(), { id: 'spring', organisation_id: 'default', name: 'Spring', time_zone: 'UTC', starts_on: null, due_on: '2026-06-30', created_at: AT }, members);
  for (const content of ['c1', 'c2', 'c3', 'c4']) {
    await contentRow({ id: content, kind: 'scenario', title: `Title ${9 - Number(content[1])}` });
    await assigned({ id: `a-${content}`, content_id: content, cohort_id: 'spring' });
    for (const [n, id] of members.entries()) {
      if (n % 4 === 3 && content !== 'c1') continue;
      const done = { started_at: '2026-05-10T08:00:00.000Z', done_at: '2026-05-11T08:00:00.000Z', items_done: 3 };
      await duty(`a-${content}`, id, content, [done, {}, { due_on: '2026-05-02' }, { started_at: '2026-05-10T08:00:00.000Z', items_done: 1 }][(n + Number(content[1])) % 4]);
    }
  }
  await organisation('elsewhere');
  const boss = await signedIn({ id: 'boss', organisation_id: 'elsewhere', roles: 'administrator manager' });
  await person({ id: 'stranger', organisation_id: 'elsewhere', name: 'Stranger' });
  await insertTeam(db(), { id: 'far', organisation_id: 'elsewhere', name: 'Far', manager_id: 'boss', parent_id: null });
  await insertCohort(db(), { id: 'far-cohort', organisation_id: 'elsewhere', name: 'Far', time_zone: 'UTC', starts_on: null, due_on: null, created_at: AT }, ['stranger']);
  await insertCohort(db(), { id: 'systems-only', organisation_id: 'default', name: 'Systems only', time_zone: 'UTC', starts_on: null, due_on: null, created_at: AT }, ['p8', 'p9']);
  const administrator = await signedIn({ id: 'admin', name: 'Ada Admin', roles: 'administrator' });
  return { lead: await as(lead), other: await as(otherLead), administrator, boss };
}

/** An address of each operation that answers to somebody who sees the whole house. */
const ADDRESSES: Record<string, string[]> = {
  '/cohorts': ['/cohorts', '/cohorts?limit=1'],
  '/cohorts/{id}': ['/cohorts/spring'],
  '/cohorts/{id}/matrix': ['/cohorts/spring/matrix', '/cohorts/spring/matrix?team=desk&state=late&sort=due&page=1&name=a'],
  '/cohorts/{id}/skills': ['/cohorts/spring/skills', '/cohorts/spring/skills?team=desk'],
  '/people/{id}': ['/people/p0'],
  '/duties': ['/duties', '/duties?cohort=spring&team=desk&state=done&limit=2'],
  '/assignments': ['/assignments', '/assignments?limit=1'],
  '/coverage': ['/coverage'],
  '/openapi.json': ['/openapi.json'],
};

const descriptionOf = async () => (await call(undefined, '/openapi.json')).json as Description;

eachDatabase('the description', () => {
  it('is valid, and there is an address of everything that it describes', async () => {
    const description = await descriptionOf();
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(await faultsOf(description)).toEqual([]);
    expect(Object.keys(description.paths)).toEqual(operations.map(({ operation }) => operation.path));
    expect(Object.keys(description.paths).sort()).toEqual(Object.keys(ADDRESSES).sort());
    const ids = Object.values(description.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { get }] of Object.entries(description.paths)) {
      expect(get.parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`), path).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it('describes every answer of every operation, and none holds more than is described', async () => {
    const { administrator, lead } = await house();
    await createAssignment(administrator, { content: (await db().selectFrom('content').select('id').where('current_version_id', 'is not', null).where('kind', '=', 'scenario').executeTakeFirstOrThrow()).id, target: 'job', who: 'Service desk', requires: '', starts_on: '', due_on: '2026-12-31', due_days: '14', mastery: '80', every_months: '12', recurs_from: 'due' } as never);
    const { answer } = checker(await descriptionOf());
    for (const asker of [administrator, lead]) {
      const token = await tokenOf(asker);
      for (const [path, addresses] of Object.entries(ADDRESSES)) {
        for (const address of addresses) {
          const { status, json, headers } = await call(token, address);
          expect([status, headers.get('Content-Type'), headers.get('Cache-Control')], address).toEqual([200, 'application/json', 'private, no-store']);
          expect(answer(path, json), address).toEqual([]);
        }
      }
    }
  });
});

eachDatabase('answers', () => {
  it('say what the pages say', async () => {
    const { lead, other, administrator } = await house();
    for (const asker of [lead, other, administrator]) {
      const token = await tokenOf(asker);
      const get = async (address: string) => (await call(token, address)).json as never;
      const overview = await getOverview(asker);
      expect((await get('/cohorts') as Page).rows).toEqual(overview.cohorts.map(({ forecast = null, ...cohort }) => ({ ...cohort, forecast })));

      const matrix = await getCohortMatrix(asker, 'spring');
      const { forecast = null, ...standing } = matrix.standing;
      expect(await get('/cohorts/spring')).toEqual({ id: 'spring', name: 'Spring', people: matrix.found, ...standing, forecast, teams: matrix.teams, items: matrix.items, overTime: matrix.overTime });
      expect(await get('/cohorts/spring/matrix')).toMatchObject({ cohort: { id: 'spring', name: 'Spring' }, found: matrix.found, people: matrix.people.map(({ due_on, ...row }) => ({ ...row, dueOn: due_on })), next: null });
      expect((await get('/cohorts/spring/matrix?state=late') as { people: { id: string }[] }).people.map(({ id }) => id)).toEqual((await getCohortMatrix(asker, 'spring', { state: 'late' })).people.map(({ id }) => id));

      expect((await get('/cohorts/spring/skills') as { criteria: unknown }).criteria).toEqual((await getCohortSkills(asker, 'spring')).figures);
      const id = asker === other ? 'p9' : 'p2';
      const page = await getPersonDuties(asker, id);
      const one = (await get(`/people/${id}`)) as { duties: { contentId: string; state: string; dueOn: string }[] };
      expect(one.duties.map(({ contentId, state, dueOn }) => [contentId, state, dueOn])).toEqual(page.duties.map(({ content_id, state, due_on }) => [content_id, state, due_on]));
      const { year, target, all } = await getCoverage(asker, await requireReportScope(asker));
      expect(await get('/coverage')).toMatchObject({ year, target, all: { people: all.people, trained: all.trained } });

      const exported: unknown[] = [];
      for await (const rows of (await openDuties(asker)).pages()) exported.push(...rows.map(({ sortName: _, ...row }) => row));
      const rows = (await get('/duties?limit=500') as Page).rows;
      const sorted = (list: unknown[]) => list.map((row) => JSON.stringify(Object.entries(row as object).sort())).sort();
      expect(sorted(rows)).toEqual(sorted(exported));
    }
  });

  it('withhold what the page of skills withholds', async () => {
    const { other, administrator } = await house();
    await db().deleteFrom('attempt_criterion').where('person_id', 'in', ['p7', 'p8']).execute();
    const few = (await call(await tokenOf(other), '/cohorts/spring/skills')).json as { criteria: unknown[] };
    expect(few.criteria[0]).toEqual({ id: 'empathy', name: 'Empathy', scale: 'levels', shown: false, why: 'few' });
    const token = await tokenOf(administrator);
    for (const filter of ['team=systems', 'job=systems', 'team=desk']) {
      expect(((await call(token, `/cohorts/spring/skills?${filter}`)).json as typeof few).criteria[0], filter).toMatchObject({ shown: false, why: 'filter' });
    }
  });

  it('never hold what anybody wrote', async () => {
    const { lead, administrator } = await house();
    for (const asker of [lead, administrator]) {
      const token = await tokenOf(asker);
      for (const address of Object.values(ADDRESSES).flat()) expect((await call(token, address)).text, address).not.toContain(SECRET);
    }
  });
});

eachDatabase('what a token may not see', () => {
  it('is a 404 of the same bytes as what is not there', async () => {
    const { lead, administrator, boss } = await house();
    const { problem } = checker(await descriptionOf());
    const bodies = new Set<string>();
    const ids = { people: ['stranger', 'nobody', '%00', 'p7%00', '..', '%F0%9F%99%82', 'x'.repeat(5000), '%E0%A4%A', '%'], cohorts: ['far-cohort', 'nowhere', '%00', '..%2Fspring', '%ZZ'] };
    const addresses = (people: string[], cohorts: string[], teams: string[]) => [
      ...people.map((id) => `/people/${id}`),
      ...cohorts.flatMap((id) => [`/cohorts/${id}`, `/cohorts/${id}/matrix`, `/cohorts/${id}/skills`]),
      ...cohorts.filter((id) => !/%[EZ0]|%$/.test(id)).map((id) => `/duties?cohort=${id}`),
      ...teams.flatMap((id) => [`/duties?team=${id}`, `/cohorts/spring/matrix?team=${id}`, `/cohorts/spring/skills?team=${id}`]),
    ];
    const asked: [SignedIn, string[]][] = [
      [lead, addresses(['p7', 'p12', 'lead', 'admin', ...ids.people], ['systems-only', ...ids.cohorts], ['systems', 'far', 'none'])],
      [lead, ['/cohorts/spring/skills?job=systems', '/duties?cohort=spring&team=systems', '/', '', '/cohorts/', '/people', '/people/', '/Cohorts', '/cohorts/spring/', '/cohorts/spring/words', '/attempts', '/../../people/p0', '//cohorts']],
      [administrator, addresses(ids.people, ids.cohorts, ['far', 'none'])],
      [boss, addresses(['p0', 'lead', 'admin'], ['spring', 'systems-only'], ['desk', 'systems'])],
    ];
    for (const [asker, those] of asked) {
      const token = await tokenOf(asker);
      for (const address of those) {
        const { status, text, headers, json } = await call(token, address);
        expect([status, headers.get('Content-Type')], `${asker.id} ${address}`).toEqual([404, 'application/problem+json']);
        expect(problem(json)).toEqual([]);
        bodies.add(text + JSON.stringify([...headers]));
      }
    }
    expect(bodies.size).toBe(1);
  });

  it('stands in no list', async () => {
    const { lead, boss } = await house();
    for (const [asker, never] of [[lead, /"p7"|"p12"|tranger|Systems|Far|systems/], [boss, /"p\d|Desk|Spring|Lea/]] as const) {
      const token = await tokenOf(asker);
      for (const address of ['/cohorts', '/duties?limit=500', '/assignments', '/coverage', ...(asker === lead ? ['/cohorts/spring', '/cohorts/spring/matrix', '/cohorts/spring/skills'] : [])]) {
        expect((await call(token, address)).text, address).not.toMatch(never);
      }
    }
  });

  it('is not reached by a forged cursor', async () => {
    const { lead } = await house();
    const token = await tokenOf(lead);
    const cursor = (place: unknown) => encodeURIComponent(Buffer.from(JSON.stringify(place)).toString('base64url'));
    const { status, json, text } = await call(token, `/duties?after=${cursor({ name: '', id: 'p7', content: '' })}`);
    expect(status).toBe(200);
    expect(new Set((json as Page).rows.map(({ team }) => team))).toEqual(new Set(['Desk']));
    expect(text).not.toContain('"p7"');
  });
});

eachDatabase('a wrong parameter', () => {
  it('is a 400 that names it and says what it must be', async () => {
    const { administrator } = await house();
    const token = await tokenOf(administrator);
    const { problem } = checker(await descriptionOf());
    const bad = ['', '%00', 'x', 'bm9uc2Vuc2U', Buffer.from('{"name":1,"id":2}').toString('base64url'), Buffer.from('{"name":"a","id":"b","more":1}').toString('base64url'), Buffer.from('null').toString('base64url'), 'x'.repeat(7000)];
    const wrong: [string, string][] = [
      ...['0', '501', '-1', '1.5', '1e2', 'ten', '', '0x10', ' 5', '9999999999', '%D9%A5'].map((limit): [string, string] => [`/duties?limit=${limit}`, 'limit']),
      ...bad.flatMap((after): [string, string][] => [[`/duties?after=${after}`, 'after'], [`/cohorts?after=${after}`, 'after'], [`/assignments?after=${after}`, 'after']]),
      ['/duties?state=overdue', 'state'], ['/duties?cohort=', 'cohort'], ['/duties?cohort=%00', 'cohort'], ['/duties?team=p%0A', 'team'], [`/duties?team=${'x'.repeat(201)}`, 'team'], ['/duties?limit=1&limit=2', 'limit'], ['/duties?cohrt=spring', 'cohrt'], ['/duties?__proto__=1', '__proto__'],
      ['/duties?constructor=1', 'constructor'], ['/cohorts?page=2', 'page'], ['/cohorts/spring?id=p1', 'id'], ['/cohorts/spring/matrix?sort=late', 'sort'], ['/cohorts/spring/matrix?page=0', 'page'], ['/cohorts/spring/matrix?page=1000000', 'page'],
      ['/coverage?year=2025', 'year'], ['/people/p0?words=yes', 'words'], ['/openapi.json?token=x', 'token'],
    ];
    for (const [address, parameter] of wrong) {
      const { status, json } = await call(token, address);
      expect([status, (json as { parameter: string }).parameter], address).toEqual([400, parameter]);
      expect(problem(json)).toEqual([]);
      expect((json as { detail: string }).detail).toContain(`“${parameter}”`);
      expect((json as { detail: string }).detail, address).not.toMatch(/is not right\.\s*$/);
    }
  });
});

eachDatabase('pages', () => {
  it.each([1, 2, 3, 7, 50])('of %i duties hold each row once, in order, while rows are added', async (limit) => {
    const { administrator } = await house();
    const token = await tokenOf(administrator);
    const key = (row: Record<string, unknown>) => `${String(row.personId)} ${String(row.contentId)}`;
    const before = (await follow(token, '/duties?limit=500')).flat().map(key);
    expect(before).toHaveLength(13 + 3 * 10);
    expect(new Set(before).size).toBe(before.length);
    let added = 0;
    const pages = await follow(token, `/duties?limit=${limit}`, async (n) => {
      if (n > 12) return;
      // Before everybody, in their midst, after them; and one more duty of somebody who is there.
      for (const name of ['AAA', 'anna', 'Zz', '王王']) {
        const { id } = await person({ id: `new-${added++}`, name, team_id: 'desk' });
        await duty('a-c1', id, 'c1');
      }
      const missing = await db().selectFrom('person').select('id').where('team_id', '=', 'systems').where('id', 'not in', (q) => q.selectFrom('duty').select('person_id').where('content_id', '=', 'c4')).executeTakeFirst();
      if (missing) await duty('a-c4', missing.id, 'c4');
    });
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit);
    const seen = pages.flat().map(key);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((one) => before.includes(one))).toEqual(before);
    const narrowed = (await follow(token, `/duties?limit=${limit}&cohort=spring&team=desk&state=late`)).flat();
    const all = (await follow(token, '/duties?limit=500')).flat();
    expect(narrowed.map(key)).toEqual(all.filter(({ team, state }) => team === 'Desk' && state === 'late').map(key));
  });

  it('go on where somebody at whom a page ended is gone', async () => {
    const { administrator } = await house();
    const token = await tokenOf(administrator);
    const before = (await follow(token, '/duties?limit=500')).flat();
    let last = '';
    const pages = await follow(token, '/duties?limit=5', async (n) => {
      if (n > 1) return;
      last = String(before[4]?.personId);
      await db().updateTable('person').set({ disabled_at: AT }).where('id', '=', last).execute();
    });
    const key = (row: Record<string, unknown>) => `${String(row.personId)} ${String(row.contentId)}`;
    expect(pages.flat().map(key)).toEqual([...before.slice(0, 5), ...before.slice(5).filter(({ personId }) => personId !== last)].map(key));
  });

  it('of cohorts and assignments hold each row once', async () => {
    const { administrator } = await house();
    const token = await tokenOf(administrator);
    for (let n = 0; n < 9; n++) {
      await insertCohort(db(), { id: `k${n}`, organisation_id: 'default', name: `Cohort ${n % 3}`, time_zone: 'UTC', starts_on: null, due_on: null, created_at: AT }, ['p0']);
      await assigned({ id: `b${n}`, content_id: 'c1', cohort_id: `k${n}`, created_at: `2026-02-0${1 + (n % 3)}T08:00:00.000Z` });
    }
    for (const address of ['/cohorts', '/assignments']) {
      const whole = (await follow(token, `${address}?limit=500`)).flat();
      expect(whole).toHaveLength(address === '/cohorts' ? 11 : 13);
      for (const limit of [1, 3, 4]) {
        const pages = await follow(token, `${address}?limit=${limit}`);
        expect(pages.flat()).toEqual(whole);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit);
      }
    }
  });
});
