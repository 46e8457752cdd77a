/** What a start says to a person when it cannot serve: one plain sentence, and an exit code that tells a script. */
import { copyFile, mkdir, truncate, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { connect } from '#db/connect.ts';
import { makeServeFolder, spawnServe, type Ended } from '#test/support/serve-process.ts';

let place: Awaited<ReturnType<typeof makeServeFolder>>;
const inFolder = (name: string) => path.join(place.folder, name);

beforeAll(async () => {
  place = await makeServeFolder();
});
afterAll(() => place.remove());

/** Starts the production server, which must end by itself. */
async function start(env: Record<string, string>): Promise<Ended> {
  const { child, says, ended } = spawnServe(place.folder, env);
  void says('Deskside is at').then(() => child.kill());
  return ended;
}

/** A whole sentence in one line: no stack, no path of ours, no object. */
function expectOneSentence({ code, stdout, stderr }: Ended, sentence: RegExp): void {
  expect(stdout).not.toContain('Deskside is at');
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal|\[object|Error:|hush/);
  expect(code).toBe(1);
}

async function demoCopy(name: string): Promise<string> {
  await copyFile(inject('demoDatabase'), inFolder(name));
  return inFolder(name);
}

it('a port in use', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const ended = await start({ DATABASE_URL: await demoCopy('port.sqlite'), PORT: String(port) });
  other.close();
  expectOneSentence(ended, new RegExp(`^Port ${port} is in use by another program\\. Stop it, or start Deskside with another one: PORT=${port + 1} npm start\\n$`));
});

it.each(['99999', 'eighty'])('a port that is none: %s', async (port) => {
  expectOneSentence(await start({ DATABASE_URL: await demoCopy('port.sqlite'), PORT: port }), /^PORT is not a port: set it to a whole number from 0 to 65535, such as PORT=3000\.\n$/);
});

it('an address that this machine does not have', async () => {
  expectOneSentence(await start({ DATABASE_URL: await demoCopy('host.sqlite'), HOST: '203.0.113.1' }), /^This machine has no address 203\.0\.113\.1\. Set HOST to one that it has/);
});

it('a folder in the place of the database', async () => {
  await mkdir(inFolder('folder.sqlite'));
  expectOneSentence(await start({ DATABASE_URL: `file:${inFolder('folder.sqlite')}` }), /^The database .*folder\.sqlite cannot be opened: make sure that it is a file, not a folder/);
});

it('a file that is no database', async () => {
  await writeFile(inFolder('notes.txt'), 'Dear diary, nothing happened today either.\n'.repeat(200));
  expectOneSentence(await start({ DATABASE_URL: inFolder('notes.txt') }), /^The file .*notes\.txt is not an SQLite database: move it away or set DATABASE_URL/);
});

it('a database that was cut off', async () => {
  const file = await demoCopy('cut.sqlite');
  await truncate(file, 20_000);
  expectOneSentence(await start({ DATABASE_URL: file }), /^The (database|file) .*cut\.sqlite is (damaged|not an SQLite database)/);
});

it('a place below a file', async () => {
  await writeFile(inFolder('file'), '');
  expectOneSentence(await start({ DATABASE_URL: inFolder('file/desk.sqlite') }), /^The folder .*file for the database cannot be made: create it, or set DATABASE_URL to another place\.\n$/);
});

it('a place that nobody may write, root included', async () => {
  expectOneSentence(await start({ DATABASE_URL: 'file:/proc/desk.sqlite' }), /^The (database \/proc\/desk\.sqlite cannot be opened|folder \/proc for the database cannot be made): /);
});

it('a database of a newer release', async () => {
  const file = await demoCopy('newer.sqlite');
  const db = connect(file);
  await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '2099-01-01')`.execute(db);
  await db.destroy();
  expectOneSentence(await start({ DATABASE_URL: file }), /^The database is newer than this Deskside \(it has 2099-01-01-later\): start the newer release/);
});

it.each([
  ['postgres://desk:hush@127.0.0.1:1/deskside', /^No PostgreSQL server answers at 127\.0\.0\.1:1\/deskside: /],
  ['mysql://desk:hush@127.0.0.1/deskside', /^DATABASE_URL \(mysql:…\) is neither a file, such as file:\.\/data\/deskside\.sqlite, nor a postgres:\/\/ address: correct it\.\n$/],
])('an address where no database is: %s', async (url, sentence) => {
  expectOneSentence(await start({ DATABASE_URL: url }), sentence);
});
