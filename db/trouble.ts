import { readAddress } from './address.ts';

/** A database that cannot be used as it stands. The message is one plain sentence with what to do. */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble';
}

/**
 * One plain sentence for an error of opening, migrating or asking the database at `url`: the path or host,
 * what is wrong and what to do, never the password. Undefined when the error is about something else.
 */
export function explainDatabaseError(error: unknown, url: string): string | undefined {
  if (error instanceof DatabaseTrouble) return error.message;
  const address = readAddress(url);
  const sentence = address.kind === 'postgres' ? POSTGRES[codeOf(error)] : SQLITE[codeOf(error)];
  return sentence?.replace('%', () => address.shown);
}

const SQLITE: Record<string, string> = {
  SQLITE_CANTOPEN: 'The database % cannot be opened: make sure that it is a file, not a folder, and that this user may read and write it and its folder.',
  SQLITE_READONLY: 'The database % is read-only: give this user the right to write the file and its folder, or set DATABASE_URL to another place.',
  SQLITE_PERM: 'The database % may not be opened by this user: give it the right to read and write the file and its folder.',
  SQLITE_NOTADB: 'The file % is not an SQLite database: move it away or set DATABASE_URL to another file.',
  SQLITE_CORRUPT: 'The database % is damaged: stop the server and restore the file from a backup.',
  SQLITE_FULL: 'The disk that holds the database % is full: make room on it, then try again.',
  SQLITE_IOERR: 'The disk that holds the database % failed to read or write: check the disk and its free space, then try again.',
  SQLITE_BUSY: 'The database % is in use by another program that does not let go: stop that program, then try again.',
};

const POSTGRES: Record<string, string> = {
  ECONNREFUSED: 'No PostgreSQL server answers at %: start it, or correct the host and port in DATABASE_URL.',
  ENOTFOUND: 'The host of the PostgreSQL server at % is not known: correct it in DATABASE_URL.',
  EAI_AGAIN: 'The host of the PostgreSQL server at % cannot be looked up: check the network and DATABASE_URL.',
  ETIMEDOUT: 'The PostgreSQL server at % does not answer in time: check the network, the host and the port.',
  ECONNRESET: 'The PostgreSQL server at % broke the connection: look into its log, then try again.',
  ERR_INVALID_URL: 'DATABASE_URL holds %: write it as postgres://user:password@host:5432/name.',
  '28P01': 'The PostgreSQL server at % refuses the user or password: correct them in DATABASE_URL.',
  '28000': 'The PostgreSQL server at % does not let this user in: correct the user in DATABASE_URL or allow it on the server.',
  '3D000': 'The PostgreSQL database at % does not exist: create it, or correct its name in DATABASE_URL.',
  '42501': 'The PostgreSQL user for % lacks a right: make it the owner of the database.',
  '25006': 'The PostgreSQL server at % is read-only, perhaps a standby: use the primary server in DATABASE_URL.',
  '53300': 'The PostgreSQL server at % has no free connection: allow more of them, or stop what holds them.',
  '57P03': 'The PostgreSQL server at % is still starting: try again in a moment.',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
