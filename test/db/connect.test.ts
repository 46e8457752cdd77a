import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#db/connect.ts';
import { closeDb, db, replaceDb } from '#db';
import { migrate } from '#db/migrate.ts';
import { DatabaseTrouble, explainDatabaseError } from '#db/trouble.ts';
import { eachDatabase, emptyDatabase } from '#test/support/database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-connect-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a start says about the database at `url`. */
async function complaint(url: string, statement = migrate): Promise<string | undefined> {
  const database = connect(url);
  try {
    await statement(database);
    return 'nothing is wrong';
  } catch (error) {
    return explainDatabaseError(error, url);
  } finally {
    await database.destroy();
  }
}

describe('connect', () => {
  it.each(['file:', '', 'file://'])('makes an SQLite file and its folders (%s…)', async (prefix) => {
    const file = join(folder, 'a', 'b', 'desk.sqlite');
    const database = connect(prefix + file);
    expect(await migrate(database)).not.toEqual([]);
    await database.destroy();
    expect(existsSync(file)).toBe(true);
  });

  it.each(['mysql://root:hush@host/db', ':memory:', '', 'file:'])('refuses %s', (url) => {
    expect(() => connect(url)).toThrow(DatabaseTrouble);
    expect(() => connect(url)).toThrow(/neither a file, such as file:\.\/data\/deskside\.sqlite, nor a postgres/);
    expect(() => connect(url)).not.toThrow(/hush/);
  });

  it('says when the folder cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => connect(join(folder, 'file', 'desk.sqlite'))).toThrow(/^The folder .*file for the database cannot be made/);
  });
});

describe('explainDatabaseError', () => {
  it('names a folder given as the file', async () => {
    mkdirSync(join(folder, 'desk.sqlite'));
    expect(await complaint(join(folder, 'desk.sqlite'))).toBe(
      `The database ${join(folder, 'desk.sqlite')} cannot be opened: make sure that it is a file, not a folder, and that this user may read and write it and its folder.`,
    );
  });

  it('names a file that is not a database', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'Dear diary, '.repeat(200));
    expect(await complaint(`file:${join(folder, 'notes.txt')}`)).toMatch(/^The file .*notes\.txt is not an SQLite database: /);
  });

  it('names a damaged file', async () => {
    const file = join(folder, 'desk.sqlite');
    const database = connect(file);
    await migrate(database);
    await database.destroy();
    writeFileSync(file, Buffer.alloc(40_000, 0x5a), { flag: 'r+' });
    writeFileSync(file, 'SQLite format 3\0', { flag: 'r+' });
    expect(await complaint(file)).toMatch(/^The (database|file) .*desk\.sqlite is (damaged|not an SQLite database): /);
  });

  it('names a read-only database', async () => {
    const said = await complaint(join(folder, 'desk.sqlite'), async (database) => {
      await sql`pragma query_only = on`.execute(database);
      return migrate(database);
    });
    expect(said).toMatch(/^The database .*desk\.sqlite is read-only: /);
  });

  it('names a PostgreSQL server that does not answer, without the password', async () => {
    const port = await closedPort();
    const said = await complaint(`postgres://desk:hush@127.0.0.1:${port}/deskside`);
    expect(said).toBe(`No PostgreSQL server answers at 127.0.0.1:${port}/deskside: start it, or correct the host and port in DATABASE_URL.`);
    expect(await complaint(`postgres://desk:hush@localhost:${port}/deskside`)).toMatch(/^No PostgreSQL server answers at localhost:/);
  });

  it('names an unknown host', async () => {
    expect(await complaint('postgres://desk:hush@nowhere.invalid/deskside')).toMatch(/^The host of the PostgreSQL server at nowhere\.invalid:5432\/deskside /);
  });

  it('names a wrong password, and a database that does not exist', async () => {
    const empty = await emptyDatabase('postgres');
    const wrong = new URL(empty.url);
    wrong.password = 'hush';
    expect(await complaint(wrong.href)).toMatch(/refuses the user or password: correct them/);
    expect(await complaint(`${empty.url}_not`)).toMatch(/^The PostgreSQL database at 127\.0\.0\.1:\d+\/test_\w+_not does not exist: /);
    await empty.dispose();
  }, 60_000);

  it('is silent about anything else', () => {
    expect(explainDatabaseError(new Error('a bug'), 'file:x')).toBeUndefined();
    expect(explainDatabaseError('a bug', 'postgres://h/d')).toBeUndefined();
    expect(explainDatabaseError(new DatabaseTrouble('Said already.'), 'file:x')).toBe('Said already.');
  });
});

describe('db()', () => {
  it('connects to DATABASE_URL once, and anew after closeDb()', async () => {
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = join(folder, 'desk.sqlite');
    const first = db();
    expect(db()).toBe(first);
    await migrate(first);
    await closeDb();
    expect(db()).not.toBe(first);
    expect(await migrate(db())).toEqual([]);
    await closeDb();
    replaceDb(undefined);
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  });
});

eachDatabase('a test', (database) => {
  it('has its own database, which is the process’s too', async () => {
    expect(db()).toBe(database());
    expect(await database().selectFrom('organisation').selectAll().execute()).toEqual([]);
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
