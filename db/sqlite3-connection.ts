import { setTimeout } from 'node:timers/promises';
import sqlite3 from 'sqlite3';
import type { QueryResult } from 'kysely';
import type { Bindable } from './bindings.ts';

export type Mode = 'read-only' | 'read-write';

/** How long a statement asks again while another connection holds the file. */
const BUSY_FOR_MS = 5_000;
/** How long one asking may wait within SQLite, where it holds a thread that the holder of the file may need. */
const BUSY_TIMEOUT_MS = 20;
const PAUSE_MS = 5;
const STATEMENTS_KEPT = 256;

/**
 * One open file with its prepared statements, the least recently used of which is dropped first.
 * The only code that knows the `sqlite3` package; whoever uses it awaits each call before the next.
 */
export class Connection {
  readonly #statements = new Map<string, sqlite3.Statement>();

  private constructor(
    private readonly database: sqlite3.Database,
    readonly mode: Mode,
  ) {}

  static open(file: string, mode: Mode): Promise<Connection> {
    const flags = mode === 'read-only' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    return new Promise((resolve, reject) => {
      const database = new sqlite3.Database(file, flags, (error) => {
        if (error) return reject(new SqliteError(error, 'open'));
        database.configure('busyTimeout', BUSY_TIMEOUT_MS);
        resolve(new Connection(database, mode));
      });
    });
  }

  /** Runs one statement. `wantsRows`: it answers with rows, rather than with how many it changed. */
  async execute<R>(sql: string, values: Bindable[], wantsRows: boolean): Promise<QueryResult<R>> {
    const until = performance.now() + BUSY_FOR_MS;
    for (;;) {
      try {
        const statement = this.#kept(sql) ?? (await this.#prepare(sql));
        return await (wantsRows ? allOf<R>(statement, values) : changeOf(statement, values));
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw new SqliteError(error, sql);
        await setTimeout(PAUSE_MS);
      }
    }
  }

  #kept(sql: string): sqlite3.Statement | undefined {
    const statement = this.#statements.get(sql);
    if (!statement) return undefined;
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.database.prepare(sql, (error) => {
        if (error) return reject(error);
        for (const [oldest, unused] of this.#statements) {
          if (this.#statements.size < STATEMENTS_KEPT) break;
          this.#statements.delete(oldest);
          unused.finalize();
        }
        this.#statements.set(sql, statement);
        resolve(statement);
      });
    });
  }

  close(): Promise<void> {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    return new Promise((resolve, reject) => this.database.close((error) => (error ? reject(error) : resolve())));
  }
}

/**
 * A busy file refused the statement before it did anything, so that it may be asked again. SQLite's own waiting does not
 * cover it all: it refuses at once where two connections turn to the write-ahead log together.
 */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}

function allOf<R>(statement: sqlite3.Statement, values: Bindable[]): Promise<QueryResult<R>> {
  return new Promise((resolve, reject) => {
    statement.all<R>(values, (error, rows) => (error ? reject(error) : resolve({ rows })));
  });
}

function changeOf(statement: sqlite3.Statement, values: Bindable[]): Promise<QueryResult<never>> {
  return new Promise((resolve, reject) => {
    statement.run(values, function (error) {
      if (error) reject(error);
      else resolve({ rows: [], numAffectedRows: BigInt(this.changes), insertId: BigInt(this.lastID) });
    });
  });
}

/** SQLite's refusal with the statement that met it, and none of the statement's values. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  /** Such as SQLITE_CONSTRAINT. */
  readonly code: string | undefined;

  constructor(cause: unknown, sql: string) {
    super(`${cause instanceof Error ? cause.message : String(cause)} (${sql})`);
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  }
}
