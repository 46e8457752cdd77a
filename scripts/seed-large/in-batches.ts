import type { Insertable, Kysely } from 'kysely';

/** Rows in one statement: SQLite takes some 32,000 values. */
const AT_ONCE = 1500;
/** Rows in one transaction: short enough that the write-ahead log stays small. */
const IN_A_COMMIT = 15_000;

/** Inserts any number of rows, some thousands a commit. */
export async function insertAll<Tables, T extends keyof Tables & string>(db: Kysely<Tables>, table: T, rows: Insertable<Tables[T]>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += IN_A_COMMIT) {
    await db.transaction().execute(async (tx) => {
      for (let at = from; at < Math.min(rows.length, from + IN_A_COMMIT); at += AT_ONCE) {
        await tx.insertInto(table).values(rows.slice(at, Math.min(at + AT_ONCE, from + IN_A_COMMIT))).execute();
      }
    });
  }
}

/** Calls `work` with each range of `count` numbers from 0, so many at a time. */
export async function inRanges(count: number, atOnce: number, work: (from: number, until: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += atOnce) await work(from, Math.min(count, from + atOnce));
}
