import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Sqlite3Dialect } from '#db/sqlite3-dialect.ts';

interface Shelf {
  book: { id: number; title: string; author: string | null };
  loan: { id: number; book_id: number };
}

let folder: string;
let db: Kysely<Shelf>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-dialect-'));
  db = open();
  await sql`create table book (id integer primary key, title text not null unique, author text)`.execute(db);
  await sql`create table loan (id integer primary key, book_id integer not null references book(id))`.execute(db);
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

function open(): Kysely<Shelf> {
  return new Kysely<Shelf>({ dialect: new Sqlite3Dialect({ file: join(folder, 'shelf.sqlite') }) });
}

async function titles(from: Kysely<Shelf> = db): Promise<string[]> {
  const rows = await from.selectFrom('book').select('title').orderBy('id').execute();
  return rows.map((row) => row.title);
}

function addBook(title: string, to: Kysely<Shelf> = db) {
  return sql`insert into book (title) values (${title})`.execute(to);
}

async function pragma(name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

/** Runs `during` while a transaction holds the writer. */
async function whileWriting<T>(during: () => Promise<T>): Promise<T> {
  const transaction = await db.startTransaction().execute();
  try {
    return await during();
  } finally {
    await transaction.rollback().execute();
  }
}

describe('connections', () => {
  it('write through a log, sync every commit and enforce foreign keys', async () => {
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await expect(sql`insert into loan (book_id) values (99)`.execute(db)).rejects.toThrow(/FOREIGN KEY constraint failed/);
  });

  it('leave one file behind, with everything in it', async () => {
    await addBook('Kept');
    await db.destroy();
    expect(readdirSync(folder)).toEqual(['shelf.sqlite']);
    db = open();
    expect(await titles()).toEqual(['Kept']);
  });

  it('end after what is under way', async () => {
    const writing = Promise.all([addBook('One'), addBook('Two')]);
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all([writing, db.destroy()]);
    db = open();
    expect(await titles()).toEqual(['One', 'Two']);
  });
});

describe('statements', () => {
  it('say how many rows they changed, and the id of a new one', async () => {
    const inserted = await db.insertInto('book').values([1, 2].map((id) => ({ id, title: `Book ${id}`, author: null }))).executeTakeFirst();
    expect(inserted).toMatchObject({ insertId: 2n, numInsertedOrUpdatedRows: 2n });
    const updated = await db.updateTable('book').set({ author: 'A' }).executeTakeFirst();
    expect(updated.numUpdatedRows).toBe(2n);
    const ignored = await db.insertInto('book').values({ id: 1, title: 'x', author: null }).onConflict((on) => on.doNothing()).executeTakeFirst();
    expect(ignored.numInsertedOrUpdatedRows).toBe(0n);
    const deleted = await db.deleteFrom('book').where('id', '=', 7).executeTakeFirst();
    expect(deleted.numDeletedRows).toBe(0n);
  });

  it('return rows when they say RETURNING, built or raw', async () => {
    const built = await db.insertInto('book').values({ id: 5, title: 'T', author: null }).returningAll().executeTakeFirst();
    expect(built).toEqual({ id: 5, title: 'T', author: null });
    const raw = await sql`update book set author = 'A' returning author`.execute(db);
    expect(raw.rows).toEqual([{ author: 'A' }]);
  });

  it('are refused with their text, their code and none of their values', async () => {
    await addBook('My secret words');
    const again = addBook('My secret words');
    await expect(again).rejects.toMatchObject({ name: 'SqliteError', code: 'SQLITE_CONSTRAINT' });
    await expect(again).rejects.toThrow(/UNIQUE constraint failed: book\.title \(insert into book \(title\) values \(\?\)\)/);
    await expect(again).rejects.not.toThrow(/secret/);
    await expect(sql`selekt 1`.execute(db)).rejects.toThrow(/syntax error \(selekt 1\)/);
  });

  it('refuse values that the driver would turn into something else', async () => {
    for (const value of [undefined, NaN, new Date(), {}, 2n ** 60n]) {
      await expect(sql`select ${value} as x`.execute(db)).rejects.toThrow(TypeError);
      await expect(sql`insert into book (title) values (${value})`.execute(db)).rejects.toThrow(/^Value 1 /);
    }
    expect((await sql`select ${true} as yes, ${7n} as seven, ${new Uint8Array([1])} as bytes`.execute(db)).rows).toEqual([
      { yes: 1, seven: 7, bytes: Buffer.from([1]) },
    ]);
  });

  it('are prepared once for each connection', async () => {
    const prepare = vi.spyOn(sqlite3.Database.prototype, 'prepare');
    for (let n = 0; n < 20; n++) await addBook(`Book ${n}`);
    expect(prepare.mock.calls.filter(([text]) => text.startsWith('insert'))).toHaveLength(1);
    prepare.mockRestore();
  });

  it('are dropped when they are many, and still answer', async () => {
    const ask = (n: number) => sql<{ n: number }>`select ${sql.lit(n)} as n`.execute(db);
    for (let n = 0; n < 1_500; n++) expect((await ask(n)).rows).toEqual([{ n }]);
    expect((await ask(0)).rows).toEqual([{ n: 0 }]);
  });

  it('see a table change under a prepared statement', async () => {
    await addBook('T');
    expect((await sql`select * from book`.execute(db)).rows).toEqual([{ id: 1, title: 'T', author: null }]);
    await sql`alter table book add column year integer`.execute(db);
    for (let n = 0; n < 4; n++) expect((await sql`select * from book`.execute(db)).rows[0]).toHaveProperty('year');
  });

  it('are not streamed', async () => {
    const stream = async () => {
      for await (const row of db.selectFrom('book').selectAll().stream()) expect(row).toBeDefined();
    };
    await expect(stream()).rejects.toThrow(/does not stream/);
    expect(await titles()).toEqual([]);
  });
});

describe('reads', () => {
  it('go on while somebody writes, built or raw', async () => {
    await whileWriting(async () => {
      expect(await titles()).toEqual([]);
      expect((await sql`with a as (select 1 as x) select x from a`.execute(db)).rows).toEqual([{ x: 1 }]);
      expect((await sql`values (1)`.execute(db)).rows).toHaveLength(1);
    });
  });

  it('see a commit as soon as it is confirmed, on every connection', async () => {
    for (let n = 1; n <= 50; n++) {
      await addBook(`Book ${n}`);
      const counts = await Promise.all([1, 2, 3, 4].map(() => titles().then((found) => found.length)));
      expect(counts).toEqual([n, n, n, n]);
    }
  });

  it('do not see what is not committed', async () => {
    const transaction = await db.startTransaction().execute();
    await addBook('Draft', transaction);
    expect(await titles()).toEqual([]);
    expect(await titles(transaction)).toEqual(['Draft']);
    await transaction.commit().execute();
    expect(await titles()).toEqual(['Draft']);
  });

  it('of a read-only transaction see one moment, and may not write', async () => {
    await addBook('Old');
    const moment = await db.startTransaction().setAccessMode('read only').execute();
    expect(await titles(moment)).toEqual(['Old']);
    await addBook('New');
    expect(await titles(moment)).toEqual(['Old']);
    await expect(addBook('No', moment)).rejects.toThrow(/readonly/);
    await moment.rollback().execute();
    expect(await titles()).toEqual(['Old', 'New']);
  });
});

describe('writes', () => {
  it('wait for the transaction before them, a raw WITH … INSERT too', async () => {
    const done: string[] = [];
    let waiting: Promise<unknown> | undefined;
    await whileWriting(async () => {
      waiting = sql`with a as (select 'Later' as t) insert into book (title) select t from a`.execute(db).then(() => done.push('insert'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(done).toEqual([]);
    });
    await waiting;
    expect(await titles()).toEqual(['Later']);
  });

  it('of many transactions at once happen one after the other', async () => {
    await addBook('0');
    const increment = () =>
      db.transaction().execute(async (transaction) => {
        const [title] = await titles(transaction);
        await transaction.updateTable('book').set({ title: String(Number(title) + 1) }).execute();
      });
    await Promise.all(Array.from({ length: 200 }, increment));
    expect(await titles()).toEqual(['200']);
  });

  it('and reads of many askers at once are all answered', async () => {
    const all = Array.from({ length: 500 }, (_, n) => (n % 5 === 0 ? addBook(`Book ${n}`) : titles()));
    await Promise.all(all);
    expect(await titles()).toHaveLength(100);
  });

  it('of two processes wait for each other', async () => {
    const other = open();
    await Promise.all(Array.from({ length: 60 }, (_, n) => addBook(`Book ${n}`, n % 2 ? db : other)));
    expect(await titles(other)).toHaveLength(60);
    await other.destroy();
  });
});

describe('transactions', () => {
  it('leave nothing behind when they fail, and free the writer', async () => {
    for (let n = 0; n < 5; n++) {
      const failing = db.transaction().execute(async (transaction) => {
        await addBook('Gone', transaction);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
    }
    await addBook('Stays');
    expect(await titles()).toEqual(['Stays']);
  });

  it('that swallow an error are not committed in part', async () => {
    const swallowing = db.transaction().execute(async (transaction) => {
      await addBook('Twice', transaction);
      await addBook('Twice', transaction).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/has failed; it cannot be committed/);
    expect(await titles()).toEqual([]);
  });

  it('refuse statements after a failed one', async () => {
    const stubborn = db.transaction().execute(async (transaction) => {
      await sql`insert into loan (book_id) values (99)`.execute(transaction).catch(() => undefined);
      await addBook('After', transaction);
    });
    await expect(stubborn).rejects.toThrow(/can only be rolled back/);
    await addBook('Free');
    expect(await titles()).toEqual(['Free']);
  });

  it('that SQLite ends by itself still end once', async () => {
    await sql`create trigger no_more before insert on loan begin select raise(rollback, 'full'); end`.execute(db);
    const ended = db.transaction().execute(async (transaction) => {
      await addBook('Gone', transaction);
      await sql`insert into loan (book_id) values (1)`.execute(transaction);
    });
    await expect(ended).rejects.toThrow(/full/);
    await addBook('Free');
    expect(await titles()).toEqual(['Free']);
  });

  it('go back to a savepoint, release another, and survive an error after one', async () => {
    const first = await db.startTransaction().execute();
    await addBook('One', first);
    const second = await first.savepoint('a "quoted" name').execute();
    await addBook('Two', second);
    await expect(addBook('Two', second)).rejects.toThrow(/UNIQUE/);
    await second.rollbackToSavepoint('a "quoted" name').execute();
    const third = await first.savepoint('b').execute();
    await addBook('Three', third);
    await third.releaseSavepoint('b').execute();
    await first.commit().execute();
    expect(await titles()).toEqual(['One', 'Three']);
  });

  it('run on a pinned connection as well', async () => {
    await db.connection().execute(async (pinned) => {
      await addBook('Before', pinned);
      await pinned.transaction().execute((transaction) => addBook('Within', transaction));
    });
    expect(await titles()).toEqual(['Before', 'Within']);
  });

  it('run statements asked for at once in turn', async () => {
    await db.transaction().execute((transaction) => Promise.all(['a', 'b', 'c'].map((title) => addBook(title, transaction))));
    expect(await titles()).toEqual(['a', 'b', 'c']);
  });
});
