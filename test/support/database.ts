import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest';
import { replaceDb, type Db } from '#db';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { TEMPLATE } from './postgres.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

export const DATABASE_KINDS: readonly DatabaseKind[] = ['sqlite', 'postgres'];

export interface FreshDatabase {
  kind: DatabaseKind;
  db: Db;
  /** For another connection to the same database. */
  url: string;
  dispose(): Promise<void>;
}

/** A migrated database without rows that nobody else uses: a copy of one migrated before. */
export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  if (kind === 'sqlite') return make(kind, true);
  const made = spare.pop() ?? (await make(kind, true));
  return {
    ...made,
    async dispose() {
      await empty(made.db);
      spare.push(made);
    },
  };
}

/** PostgreSQL makes and drops a database in tenths of a second and empties one in hundredths: those that wait for this process's next test. */
const spare: FreshDatabase[] = [];
let tables: Promise<string[]> | undefined;

/** Leaves a database as it was made: every row gone, in whatever order they refer to each other. */
async function empty(db: Db): Promise<void> {
  const names = await (tables ??= db.introspection.getTables().then((found) => found.map((table) => table.name)));
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const name of names) await sql`delete from ${sql.table(name)}`.execute(tx);
  });
}

/** A database without a single table. */
export function emptyDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  return make(kind, false);
}

async function make(kind: DatabaseKind, migrated: boolean): Promise<FreshDatabase> {
  const { url, drop } = kind === 'sqlite' ? await makeFile(migrated) : await makeOnServer(migrated);
  const db = connect(url);
  return {
    kind,
    db,
    url,
    async dispose() {
      await db.destroy();
      await drop();
    },
  };
}

/**
 * The same tests on both databases, with a fresh one before each test. `database()` is the present one, and
 * it is the process's `db()` as well.
 */
export function eachDatabase(name: string, tests: (database: () => Db, kind: DatabaseKind, url: () => string) => void): void {
  describe.each(DATABASE_KINDS)(`${name} (%s)`, (kind) => {
    let present: FreshDatabase | undefined;
    beforeEach(async () => {
      present = await freshDatabase(kind);
      replaceDb(present.db);
    }, 60_000);
    afterEach(async () => {
      replaceDb(undefined);
      await present?.dispose();
      present = undefined;
    });
    tests(() => required(present).db, kind, () => required(present).url);
  });
}

function required(present: FreshDatabase | undefined): FreshDatabase {
  if (!present) throw new Error('There is a database inside a test only.');
  return present;
}

interface Made {
  url: string;
  drop(): Promise<void>;
}

let folder: Promise<string> | undefined;

async function makeFile(migrated: boolean): Promise<Made> {
  const within = await (folder ??= folderWithTemplate());
  const file = join(within, `${randomUUID()}.sqlite`);
  if (migrated) await copyFile(join(within, 'template.sqlite'), file);
  return { url: `file:${file}`, drop: () => rm(file, { force: true }) };
}

async function folderWithTemplate(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'deskside-test-'));
  const template = connect(`file:${join(made, 'template.sqlite')}`);
  await migrate(template);
  await template.destroy();
  return made;
}

let address: Promise<string> | undefined;

let own: Db | undefined;

async function makeOnServer(migrated: boolean): Promise<Made> {
  const server = await (address ??= askForPostgres());
  const office = (own ??= connect(`${server}postgres`));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = migrated ? TEMPLATE : 'template1';
  await sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(office);
  return {
    url: server + name,
    async drop() {
      await sql`drop database ${sql.id(name)} with (force)`.execute(office);
    },
  };
}

async function askForPostgres(): Promise<string> {
  const response = await fetch(inject('postgresOffice'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

afterAll(async () => {
  for (const made of spare.splice(0)) await made.dispose();
  await own?.destroy();
  own = undefined;
  if (folder) await rm(await folder, { recursive: true, force: true });
  folder = undefined;
});
