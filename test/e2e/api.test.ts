/** The API and the page of its tokens through the front door: the server as it is run, and a browser. */
import { connect } from 'node:net';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { tokensText as t } from '#app/messages/manage/en-tokens.ts';
import { barriers } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { checker, faultsOf, type Description } from '#test/support/described.ts';
import { demoPerson, signInCookie } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const API = '/api/v1';
const SECRET = 'zebra-quartz-lantern';

const ask = (address: string, headers: Record<string, string> = {}, init: RequestInit = {}) => fetch(visit.server.origin + API + address, { redirect: 'manual', ...init, headers });
const as = (token: string) => ({ Authorization: `Bearer ${token}` });

/** A token made by the form, as a page without scripts sends it. */
async function made(name: string, label = `Made for ${name} ${Math.random()}`): Promise<string> {
  const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
  const page = await caller.post('/account/tokens', { name: label, days: '30' });
  const [, token = ''] = /value="(dsk_[\w-]{43})"/.exec(await page.text()) ?? [];
  return token;
}

let ruth = '';
let admin = '';
let description: Description;
beforeAll(async () => {
  [ruth, admin] = [await made('ruth'), await made('admin')];
  description = (await (await ask('/openapi.json')).json()) as Description;
  const lena = await demoPerson(visit.server.db, 'lena');
  const scenario = await visit.server.db.selectFrom('content').select('id').where('kind', '=', 'scenario').executeTakeFirstOrThrow();
  await visit.server.db.insertInto('reflection').values({ person_id: lena.id, content_id: scenario.id, organisation_id: 'default', reflection: 'one', text: SECRET, updated_at: new Date().toISOString() }).execute();
  await visit.server.db.insertInto('practice_reply').values({ person_id: lena.id, content_id: scenario.id, organisation_id: 'default', practice: 'one', text: SECRET, earlier: null, updated_at: new Date().toISOString() }).execute();
});
afterEach(async () => void (await visit.server.db.deleteFrom('sign_in_failure').execute()));

it('every address that is described answers as described, and holds nothing that anybody wrote', async () => {
  expect(await faultsOf(description)).toEqual([]);
  const { answer, problem } = checker(description);
  const { db } = visit.server;
  const cohort = await db.selectFrom('cohort_member').select('cohort_id').executeTakeFirstOrThrow();
  const lena = await demoPerson(db, 'lena');
  for (const token of [ruth, admin]) {
    for (const [path, { get }] of Object.entries(description.paths)) {
      const address = path.replace('{id}', path.startsWith('/people') ? lena.id : cohort.cohort_id);
      const response = await ask(address, as(token));
      const text = await response.text();
      expect(response.status, address).toBe(200);
      expect(answer(path, JSON.parse(text)), address).toEqual([]);
      expect(text, address).not.toContain(SECRET);
      expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy', 'set-cookie', 'access-control-allow-origin'].map((name) => [name, response.headers.get(name)]))).toEqual({
        'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'set-cookie': null, 'access-control-allow-origin': null,
      });
      const head = await ask(address, as(token), { method: 'HEAD' });
      expect([head.status, await head.text()], address).toEqual([200, '']);
      const without = await ask(address);
      expect(without.status, address).toBe(get.security ? 200 : 401);
      if (!get.security) expect(problem(await without.json())).toEqual([]);
    }
  }
});

it('nobody is let in by a cookie, or by anything but a token that holds, and all refusals are alike', async () => {
  const { value, name } = await signInCookie(visit.server, 'admin@example.org');
  const cookie = { Cookie: `${name}=${value}` };
  const none = await ask('/cohorts', cookie);
  expect([none.status, none.headers.get('WWW-Authenticate'), none.headers.get('Content-Type')]).toEqual([401, 'Bearer realm="Deskside"', 'application/problem+json']);
  const body = await none.text();
  const wrong = [`Bearer dsk_${'A'.repeat(43)}`, 'Bearer', 'Bearer dsk_', `Bearer ${admin}x`, `Bearer ${value}`];
  for (const Authorization of wrong) {
    for (const address of ['/cohorts', '/nowhere', '/people/none', '/duties?limit=none']) {
      const refused = await ask(address, { ...cookie, Authorization });
      expect([refused.status, refused.headers.get('WWW-Authenticate'), await refused.text()]).toEqual([401, 'Bearer realm="Deskside", error="invalid_token"', body]);
    }
  }
  expect((await ask(`/cohorts?access_token=${admin}`)).status).toBe(401);
  expect((await ask('/cohorts', { Authorization: `Basic ${Buffer.from(`admin:${admin}`).toString('base64')}` })).status).toBe(401);
});

it('too many wrong tokens are told to wait, and who has a right one is not kept waiting', async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 55; n++) statuses.add((await ask('/cohorts', as(`dsk_${'B'.repeat(43)}`))).status);
  const refused = await ask('/cohorts', as('dsk_'));
  expect([[...statuses], refused.status, refused.headers.get('Retry-After'), refused.headers.get('Content-Type')]).toEqual([[401, 429], 429, '900', 'application/problem+json']);
  expect((await ask('/cohorts', as(ruth))).status).toBe(200);
  // Signing in counts its own tries.
  await signInCookie(visit.server, 'ruth@example.org');
});

it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is not allowed, whatever is sent with it', async (method) => {
  const { problem } = checker(description);
  const large = method === 'OPTIONS' ? {} : { body: 'x'.repeat(2_000_000) };
  for (const headers of [as(admin), { ...as(admin), Origin: 'https://elsewhere.example' }, {}]) {
    for (const [address, init] of [['/cohorts', {}], ['/nowhere', {}], ['/cohorts', large]] as const) {
      const refused = await ask(address, headers, { method, ...init });
      expect([refused.status, refused.headers.get('Allow'), refused.headers.get('Content-Type'), refused.headers.get('Cache-Control')]).toEqual([405, 'GET, HEAD', 'application/problem+json', 'private, no-store']);
      expect(problem(await refused.json())).toEqual([]);
    }
  }
});

/** The head and body of the answer to a request whose target stands as it is, which `fetch` would tidy. */
function answerTo(target: string): Promise<string> {
  const { host, hostname, port } = new URL(visit.server.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${ruth}\r\nConnection: close\r\n\r\n`));
    socket.once('error', reject).once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
  });
}

it('what is not there is one and the same problem, for another team as for nothing', async () => {
  const { db } = visit.server;
  const outside = await db.selectFrom('person').select('id').where('email', '=', 'henk@example.org').executeTakeFirstOrThrow();
  const bodies = new Set<string>();
  for (const address of [`/people/${outside.id}`, '/people/none', '/people/%00', '/cohorts/none', '/cohorts/none/matrix', '/cohorts/none/skills', '/duties?cohort=none', '/duties?team=none', '', '/', '/nowhere', '/../v2/cohorts', '/cohorts/', `/people/${'x'.repeat(5000)}`, '/cohorts.data', '/people/none.data']) {
    const response = await ask(address, as(ruth));
    expect([response.status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')], address).toEqual([404, 'application/problem+json', 'private, no-store']);
    bodies.add(await response.text());
  }
  expect(bodies.size).toBe(1);
  for (const target of ['/api', '/api/', '/api/v1/../v1/nowhere', '/api//v1/cohorts', '/api/v1/people/%E0%A4%A', '/api/v1/%', '/api/v1/people/..%2f..', '/api/v1/cohorts?limit=%E0%A4']) {
    const text = await answerTo(target);
    expect(text, target).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(text.toLowerCase(), target).toContain('content-type: application/problem+json');
  }
});

it('a token ends with its person’s account and role', async () => {
  const { db } = visit.server;
  const { id, roles } = await db.selectFrom('person').select(['id', 'roles']).where('email', '=', 'ruth@example.org').executeTakeFirstOrThrow();
  for (const change of [{ disabled_at: new Date().toISOString() }, { roles: 'trainer' }, { roles: '' }]) {
    await db.updateTable('person').set(change).where('id', '=', id).execute();
    expect((await ask('/cohorts', as(ruth))).status, JSON.stringify(change)).toBe(401);
    await db.updateTable('person').set({ disabled_at: null, roles }).where('id', '=', id).execute();
    expect((await ask('/cohorts', as(ruth))).status).toBe(200);
  }
});

it.each([true, false])('a manager makes a token, uses it and revokes it (JavaScript: %s)', async (javaScriptEnabled) => {
  const { page, context } = await visit.as(await demoPerson(visit.server.db, 'ruth'), { javaScriptEnabled });
  if (javaScriptEnabled) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/account');
  await page.getByRole('link', { name: t.link }).click();
  await page.getByRole('heading', { name: t.title }).waitFor();
  const name = `Dashboard, with scripts: ${javaScriptEnabled}`;
  await page.getByLabel(t.nameLabel).fill(name);
  await page.getByLabel(t.daysLabel).selectOption('365');
  await page.getByRole('button', { name: t.makeButton }).click();
  const field = page.getByLabel(t.token, { exact: true });
  await field.waitFor();
  const token = await field.inputValue();
  await page.getByText(t.madeBody).waitFor();
  if (javaScriptEnabled) {
    await page.getByRole('button', { name: t.copy }).click();
    await page.getByText(t.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    expect(await barriers(page)).toEqual([]);
  } else {
    expect(await page.getByRole('button', { name: t.copy }).count()).toBe(0);
  }
  expect(await page.locator('pre').innerText()).toBe(t.example(visit.server.origin));
  expect((await ask('/cohorts', as(token))).status).toBe(200);

  await page.goto('/account/tokens');
  expect(await page.content()).not.toContain(token);
  const row = page.getByRole('row', { name });
  expect(await row.innerText()).not.toContain(t.never);
  await page.getByRole('button', { name: t.revokeOf(name) }).click();
  await page.getByText(t.revokedNotice).waitFor();
  expect(await row.innerText()).toContain(t.revoked);
  expect((await ask('/cohorts', as(token))).status).toBe(401);
  const log = await visit.server.db.selectFrom('audit_entry').select('action').where('detail', 'like', `%"${name}"%`).orderBy('at').execute();
  expect(log.map(({ action }) => action)).toEqual(['make-token', 'revoke-token']);
});

it('the page says what is wrong, keeps what was typed, has no barriers, and is not there for others', async () => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  allow(/status of 400/);
  await page.goto('/account/tokens');
  await page.getByRole('button', { name: t.makeButton }).click();
  await page.getByText(t.mistakes.missing).waitFor();
  const taken = await visit.server.db.selectFrom('api_token').innerJoin('person', 'person.id', 'api_token.person_id').select('api_token.name').where('email', '=', 'admin@example.org').executeTakeFirstOrThrow();
  await page.getByLabel(t.nameLabel).fill(taken.name);
  await page.getByRole('button', { name: t.makeButton }).click();
  await page.getByText(t.mistakes.taken).waitFor();
  expect(await page.getByLabel(t.nameLabel).inputValue()).toBe(taken.name);
  expect(await barriers(page)).toEqual([]);
  for (const name of ['lena', 'henk']) {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    expect((await caller.get('/account/tokens')).status, name).toBe(404);
    expect((await caller.post('/account/tokens', { name: 'a', days: '30' })).status, name).toBe(404);
    expect(await (await caller.get('/account')).text(), name).not.toContain('/account/tokens');
  }
});

it('the answer that shows a token is kept by nobody, and a form of another site makes none', async () => {
  const caller = await calling(visit.server, await demoPerson(visit.server.db, 'ruth'));
  for (const address of ['/account/tokens', '/account/tokens.data']) {
    const shown = await caller.post(address, { name: `Kept by nobody ${address}`, days: '30' });
    expect([shown.status, shown.headers.get('Cache-Control')], address).toEqual([200, 'private, no-store']);
  }
  const before = await visit.server.db.selectFrom('api_token').select('id').execute();
  expect((await caller.post('/account/tokens', { name: 'Foreign', days: '30' }, { Origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(await visit.server.db.selectFrom('api_token').select('id').execute()).toEqual(before);
});
