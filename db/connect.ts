import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { readAddress } from './address.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Database } from './schema.ts';
import { Sqlite3Dialect } from './sqlite3-dialect.ts';
import { DatabaseTrouble } from './trouble.ts';

/**
 * The database at `url`: PostgreSQL for `postgres://…`, otherwise an SQLite file, whose folder is made.
 * It connects at the first statement; whoever calls this destroys it. Throws DatabaseTrouble for an address of neither kind.
 */
export function connect(url: string): Kysely<Database> {
  const address = readAddress(url);
  switch (address.kind) {
    case 'postgres':
      return new Kysely<Database>({ dialect: postgresDialect(address.url) });
    case 'sqlite':
      makeFolder(address.file);
      return new Kysely<Database>({ dialect: new Sqlite3Dialect({ file: address.file }) });
    case 'unknown':
      throw new DatabaseTrouble(
        `DATABASE_URL (${address.shown}) is neither a file, such as file:./data/deskside.sqlite, nor a postgres:// address: correct it.`,
      );
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    throw new DatabaseTrouble(`The folder ${dirname(file)} for the database cannot be made: create it, or set DATABASE_URL to another place.`);
  }
}
