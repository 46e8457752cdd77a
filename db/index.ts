import type { Kysely } from 'kysely';
import { connect } from './connect.ts';
import type { Database } from './schema.ts';

export { connect } from './connect.ts';
export { migrate } from './migrate.ts';
export { DatabaseTrouble, explainDatabaseError } from './trouble.ts';
export { isLostRace } from './lost-race.ts';
export { isUniqueViolation } from './unique-violation.ts';
export type { Database } from './schema.ts';

/** A database or a transaction in it: what every query takes first. */
export type Db = Kysely<Database>;

// On globalThis, because the development server evaluates this module anew after an edit.
const kept = globalThis as typeof globalThis & { desksideDb?: Db };

/** DATABASE_URL, or the SQLite file under ./data/. */
export function databaseUrl(): string {
  return process.env['DATABASE_URL'] || 'file:./data/deskside.sqlite';
}

/** The process's database, connected to `databaseUrl()` on first use. */
export function db(): Db {
  return (kept.desksideDb ??= connect(databaseUrl()));
}

/** Makes `instance` the process's database, and undefined forgets it without closing: for tests. */
export function replaceDb(instance: Db | undefined): void {
  kept.desksideDb = instance;
}

/** Ends the process's database, after what is under way; the next `db()` connects anew. */
export async function closeDb(): Promise<void> {
  const instance = kept.desksideDb;
  kept.desksideDb = undefined;
  await instance?.destroy();
}
