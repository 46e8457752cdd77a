/**
 * A move is answered only when it is on disk. With a write-ahead log and synchronous = full a COMMIT returns after its
 * fsync (https://www.sqlite.org/pragma.html#pragma_synchronous), which the first test asks of the very connection that
 * writes; the others hold the COMMIT back or let it fail and look at what the learner is told. That the system call
 * itself comes before the answer shows `npm run trace`, which needs strace.
 */
import { sql } from 'kysely';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { action } from '#app/routes/attempts.$attempt_.moves/route.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { startAttempt } from '#app/services/play/start-attempt.server.ts';
import { db, replaceDb } from '#db';
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts';
import { organisation, signedIn } from '#test/support/organisation.ts';
import { publishSound } from '#test/support/small-content.ts';

type Run = (this: sqlite3.Statement & { sql: string }, values: unknown[], done: (error: Error | null) => void) => sqlite3.Statement;

let database: FreshDatabase;
let person: SignedIn;
let attempt: string;
const statement = sqlite3.Statement.prototype as unknown as { run: Run };
const run = statement.run;

beforeEach(async () => {
  database = await freshDatabase('sqlite');
  replaceDb(database.db);
  await organisation();
  await publishSound('default');
  person = await signedIn();
  attempt = await startAttempt(person, 'charger');
});
afterEach(async () => {
  statement.run = run;
  vi.restoreAllMocks();
  replaceDb(undefined);
  await database.dispose();
});

/** Does something else in place of COMMIT; `go` is the COMMIT itself. */
function insteadOfCommit(what: (go: () => void, done: (error: Error | null) => void) => void): void {
  statement.run = function (values, done) {
    if (this.sql !== 'commit') return run.call(this, values, done);
    what(() => run.call(this, values, done), done);
    return this;
  };
}

/** Posts the choice `kind` as the player's script does. */
function post(n: number): Promise<Response> {
  const request = new Request(`http://desk.example/attempts/${attempt}/moves`, {
    method: 'POST',
    body: new URLSearchParams({ n: String(n), choice: n === 1 ? 'kind' : 'fetch' }),
    headers: { Accept: 'application/json' },
  });
  return action({ request, params: { attempt }, context: { nonce: '', networkAddress: '', signedIn: async () => person } });
}

const stored = async () => ({
  moves: (await db().selectFrom('move').selectAll().execute()).length,
  ratings: (await db().selectFrom('rating').selectAll().execute()).length,
  attempt: (await db().selectFrom('attempt').select('moves').executeTakeFirstOrThrow()).moves,
});
const NOTHING = { moves: 0, ratings: 0, attempt: 0 };
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

it('the connection that writes waits for the disk at every commit', async () => {
  // A PRAGMA is no SELECT, so that it goes where writes go: see statement-route.ts.
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db());
  const { rows: journal } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db());
  expect([rows[0]?.synchronous, journal[0]?.journal_mode]).toEqual([2, 'wal']);
});

it('no answer comes, and nobody sees the move, before the commit has returned', async () => {
  let release: (() => void) | undefined;
  insteadOfCommit((go) => (release = go));
  let answer: Response | undefined;
  const posted = post(1).then((response) => (answer = response));
  await vi.waitUntil(() => release !== undefined);
  await soon();
  expect(answer).toBeUndefined();
  expect(await stored()).toEqual(NOTHING);

  release?.();
  await posted;
  expect(answer?.status).toBe(200);
  expect(await stored()).toEqual({ moves: 1, ratings: 2, attempt: 1 });
});

it('a move that arrives while the one before it is being committed waits, and is then refused as stale', async () => {
  const releases: (() => void)[] = [];
  insteadOfCommit((go) => releases.push(go));
  const [first, second] = [post(1), post(1)];
  await vi.waitUntil(() => releases.length > 0);
  await soon();
  releases.shift()?.();
  // The loser changed nothing and commits that.
  await vi.waitUntil(() => releases.length > 0);
  releases.shift()?.();
  expect((await Promise.all([first, second])).map((response) => response.status).sort()).toEqual([200, 409]);
  expect(await stored()).toEqual({ moves: 1, ratings: 2, attempt: 1 });
});

it.each([
  ['SQLITE_IOERR', 'the disk fails'],
  ['SQLITE_FULL', 'the disk is full'],
])('a move whose commit fails (%s: %s) is not confirmed, is nowhere, and can be made again', async (code) => {
  insteadOfCommit((_, done) => done(Object.assign(new Error(`${code}: planted`), { code })));
  await expect(post(1)).rejects.toThrow(/planted/);
  expect(await stored()).toEqual(NOTHING);

  statement.run = run;
  expect((await post(1)).status).toBe(200);
  expect((await post(2)).status).toBe(200);
  expect(await stored()).toEqual({ moves: 2, ratings: 4, attempt: 2 });
});
