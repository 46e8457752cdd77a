/** Requests that no page of ours sends: answered with a status that says what is wrong, never with a crash. */
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { calling, type Caller } from '#test/support/calling.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { startServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let caller: Caller;
beforeAll(async () => {
  server = await startServer(inject('demoDatabase'));
  caller = await calling(server, await newLearner(server.db));
});
afterAll(async () => {
  await server.dispose();
  expect(server.complaints).toEqual([]);
});

const movesOf = (attempt: string) => server.db.selectFrom('move').select(['n', 'response']).where('attempt_id', '=', attempt).orderBy('n').execute();

it.each([
  '/attempts/none', '/attempts/%00', '/attempts/a%00b/debrief', '/scenarios/%00', '/courses/%00', '/courses/not-just-a-user/%00', '/modules/%00.js', '/cohorts/%00',
  "/attempts/'%3B%20drop%20table%20move%3B--", '/scenarios/..%2F..%2Fetc%2Fpasswd', '/assets/..%2f..%2fpackage.json', '/attempts/%F0%9F%99%82', `/attempts/${'x'.repeat(5000)}`, '/nothing/here',
])('nothing is at %s', async (address) => {
  expect((await caller.get(address)).status).toBe(404);
});

it.each(['/attempts/%E0%A4%A', '/attempts/%', '/%'])('an address that cannot be read is a fault of the asker: %s', async (address) => {
  const { status } = await caller.get(address);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

it('an address with dots leads where it leads without them', async () => {
  const response = await new Promise<IncomingMessage>((resolve, reject) => get(new URL(server.origin), { path: '/courses/../sign-in' }, resolve).on('error', reject));
  response.resume();
  expect(response.statusCode).toBe(200);
});

it.each([
  ['no fields', {}],
  ['a number that is none', { n: 'x', choice: 'own' }],
  ['a number alone', { n: '1' }],
])('a move with %s is a 400', async (_, fields: Record<string, string>) => {
  const attempt = await caller.begin('helpless-desk');
  expect((await caller.post(`/attempts/${attempt}/moves`, fields, { Accept: 'application/json' })).status).toBe(400);
  expect((await caller.post(`/attempts/${attempt}/moves`, fields)).status).toBe(400);
  expect(await movesOf(attempt)).toEqual([]);
});

it('a move that is no form is refused, and changes nothing', async () => {
  const attempt = await caller.begin('helpless-desk');
  for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', 'nonsense']) {
    const response = await caller.post(`/attempts/${attempt}/moves`, { n: '1', choice: 'own' }, { 'Content-Type': type, Accept: 'application/json' });
    expect(response.status, type).toBe(400);
  }
  expect(await movesOf(attempt)).toEqual([]);
  expect((await caller.get(`/attempts/${attempt}/moves`)).status).toBeLessThan(500);
});

it('a move of somebody else’s attempt is a 404, by whichever role', async () => {
  const attempt = await caller.begin('helpless-desk');
  for (const name of ['lena', 'henk', 'ruth', 'admin']) {
    const other = await calling(server, await demoPerson(server.db, name));
    expect((await other.post(`/attempts/${attempt}/moves`, { n: '1', choice: 'own' }, { Accept: 'application/json' })).status, name).toBe(404);
    expect((await other.get(`/attempts/${attempt}`)).status, name).toBe(404);
    expect((await other.get(`/attempts/${attempt}/debrief`)).status, name).toBe(404);
  }
  expect(await movesOf(attempt)).toEqual([]);
});

it('a refused move is a 409 with its code, and sends a plain form back to the page', async () => {
  const attempt = await caller.begin('helpless-desk');
  const { status, answer } = await caller.move(attempt, 1, { choice: 'none' });
  expect([status, answer.refused, answer.player.view.next]).toEqual([409, 'not-on-offer', 1]);
  const plain = await caller.post(`/attempts/${attempt}/moves`, { n: '1', choice: 'none' });
  expect([plain.status, plain.headers.get('Location')]).toEqual([302, `/attempts/${attempt}?refused=not-on-offer#now`]);
  for (const code of ['not-on-offer', 'constructor', '__proto__', '<script>']) {
    expect((await caller.get(`/attempts/${attempt}?refused=${encodeURIComponent(code)}`)).status, code).toBe(200);
  }
});

it('words with markup in them are text, in the page and in the data that it is made from', async () => {
  const attempt = await caller.begin('helpless-desk');
  const said = '</script><script>alert("said")</script><img src=x onerror=alert(1)> \u2028 & \u{1f642} שלום a\0b' + UNRATED.repeat(3);
  for (const [n, choice] of ['ask', 'own-up', 'sit', 'slides'].entries()) expect((await caller.move(attempt, n + 1, { choice })).status).toBe(200);
  expect((await caller.move(attempt, 5, { intent: 'write', text: said })).answer.player.words).toBe(said.replace('\0', ''));
  const writing = await (await caller.get(`/attempts/${attempt}`)).text();
  const sent = await caller.move(attempt, 5, { intent: 'reply', text: said, 'level:reliability': '3', 'level:clarity': '3', 'level:empathy': '2' });
  expect(sent.status).toBe(200);
  const page = await (await caller.get(`/attempts/${attempt}`)).text();
  for (const html of [writing, page]) {
    expect(html).not.toContain('<script>alert(');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(&quot;said&quot;)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
  }
  expect(JSON.parse((await movesOf(attempt))[4]?.response ?? '')).toMatchObject({ text: said.replace('\0', '') });
});

it('a form of another site is refused before anything reads it', async () => {
  const attempt = await caller.begin('helpless-desk');
  for (const Origin of ['http://evil.example', 'null', `${server.origin}.evil.example`]) {
    expect((await caller.post(`/attempts/${attempt}/moves`, { n: '1', choice: 'own' }, { Origin })).status, Origin).toBe(403);
  }
  expect(await movesOf(attempt)).toEqual([]);
  expect((await caller.post(`/attempts/${attempt}/moves`, { n: '1', choice: 'own' }, { Origin: server.origin })).status).toBe(302);
});

/** The status of the answer to a form of which only the beginning is sent. */
function statusOfBeginning(address: string, header: string, body: string): Promise<number> {
  const { host, hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST ${address} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\n${header}\r\n\r\n${body}`);
    });
    socket.once('error', reject).once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]));
      socket.destroy();
    });
  });
}

it('a form beyond all measure is refused before it is read, and the server serves on', async () => {
  const attempt = await caller.begin('helpless-desk');
  expect(await statusOfBeginning(`/attempts/${attempt}/moves`, 'Content-Length: 1048577', 'n=1&text=xxx')).toBe(413);
  expect(await statusOfBeginning(`/attempts/${attempt}/moves`, 'Transfer-Encoding: chunked', 'c\r\nn=1&text=xxx\r\n')).toBe(411);
  expect((await caller.get('/')).status).toBe(200);
  const long = await caller.move(attempt, 1, { intent: 'rewrite', text: '\u{1f642}'.repeat(20_000) });
  expect([long.status, long.answer.refused]).toEqual([409, 'wrong-kind']);
});
