/**
 * Kysely over SQLite. What is particular to the `sqlite3` package stands in sqlite3-connection.ts alone.
 *
 * SQLite has one writer at a time, whatever a program does; so there is one writing connection, taken in
 * turns, and several read-only ones, which see every commit as soon as it is confirmed (WAL) and never wait
 * for the writer. A commit returns after its fsync (synchronous = FULL).
 */
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, Kysely, QueryResult, TransactionSettings } from 'kysely';
import { bindings } from './bindings.ts';
import { Connection, type Mode } from './sqlite3-connection.ts';
import { routeOf } from './statement-route.ts';
import { Turnstile } from './turnstile.ts';

export interface Sqlite3DialectConfig {
  /** A path; it is created when it does not exist, its folder is not. */
  file: string;
  /** Read-only connections, at least 1; with the writer they fill libuv's four threads by default. */
  readers?: number;
}

const WAIT_MS = 15_000;
const WRITER_PRAGMAS = ['synchronous = full', 'foreign_keys = on'];

export class Sqlite3Dialect implements Dialect {
  constructor(private readonly config: Sqlite3DialectConfig) {}
  createDriver(): Driver {
    return new Sqlite3Driver(this.config);
  }
  createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }
  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** SQLite can undo DDL, and BEGIN IMMEDIATE is what keeps two migrators apart. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Sqlite3Driver implements Driver {
  readonly #writers = new Turnstile<Connection>('the writing connection', WAIT_MS);
  readonly #readers = new Turnstile<Connection>('a reading connection', WAIT_MS);
  readonly #open: Connection[] = [];

  constructor(private readonly config: Sqlite3DialectConfig) {}

  async init(): Promise<void> {
    const { file, readers = 3 } = this.config;
    try {
      const writer = await this.#connect(file, 'read-write');
      const { rows } = await writer.execute<{ journal_mode: string }>('pragma journal_mode = wal', [], true);
      if (rows[0]?.journal_mode !== 'wal') throw new Error(`SQLite cannot keep a write-ahead log beside ${file}; a network drive cannot hold it.`);
      for (const pragma of WRITER_PRAGMAS) await writer.execute(`pragma ${pragma}`, [], true);
      this.#writers.give(writer);
      for (let n = 0; n < Math.max(1, readers); n++) this.#readers.give(await this.#connect(file, 'read-only'));
    } catch (error) {
      await this.#close();
      throw error;
    }
  }

  async #connect(file: string, mode: Mode): Promise<Connection> {
    const connection = await Connection.open(file, mode);
    this.#open.push(connection);
    return connection;
  }

  async acquireConnection(): Promise<Lease> {
    return new Lease(this.#writers, this.#readers);
  }

  async beginTransaction(lease: Lease, settings: TransactionSettings): Promise<void> {
    await (settings.accessMode === 'read only' ? lease.begin(this.#readers, 'begin') : lease.begin(this.#writers, 'begin immediate'));
  }

  commitTransaction(lease: Lease): Promise<void> {
    return lease.commit();
  }
  rollbackTransaction(lease: Lease): Promise<void> {
    return lease.rollback();
  }
  savepoint(lease: Lease, name: string): Promise<void> {
    return lease.command(`savepoint ${quoted(name)}`);
  }
  async rollbackToSavepoint(lease: Lease, name: string): Promise<void> {
    await lease.command(`rollback to ${quoted(name)}`);
    lease.failed = false;
  }
  releaseSavepoint(lease: Lease, name: string): Promise<void> {
    return lease.command(`release ${quoted(name)}`);
  }

  async releaseConnection(lease: Lease): Promise<void> {
    if (lease.held) await lease.rollback();
  }

  /** Waits for what is under way. The writer closes last: it folds the write-ahead log into the file. */
  async destroy(): Promise<void> {
    for (const connection of this.#open) await (connection.mode === 'read-only' ? this.#readers : this.#writers).take();
    await this.#close();
  }

  async #close(): Promise<void> {
    for (const connection of this.#open.splice(0).reverse()) await connection.close();
  }
}

/**
 * What Kysely takes for a connection. Outside a transaction every statement goes where it belongs; inside one
 * all go to the connection that began it. After a failed statement a transaction only rolls back, as on
 * PostgreSQL: SQLite has then sometimes ended it by itself, and what followed would be committed one by one.
 */
class Lease implements DatabaseConnection {
  held: Connection | undefined;
  failed = false;
  #heldFrom: Turnstile<Connection> | undefined;

  constructor(
    private readonly writers: Turnstile<Connection>,
    private readonly readers: Turnstile<Connection>,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const values = bindings(query.parameters);
    const route = routeOf(query);
    if (this.held) {
      if (this.failed) throw new Error(`A statement of this transaction has failed; it can only be rolled back. Refused: ${query.sql}`);
      try {
        return await this.held.execute<R>(query.sql, values, route.rows);
      } catch (error) {
        this.failed = true;
        throw error;
      }
    }
    const turnstile = route.reads ? this.readers : this.writers;
    const connection = await turnstile.take();
    try {
      return await connection.execute<R>(query.sql, values, route.rows);
    } finally {
      turnstile.give(connection);
    }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The SQLite dialect does not stream: select a page of rows at a time.');
  }

  async begin(turnstile: Turnstile<Connection>, sql: string): Promise<void> {
    const connection = await turnstile.take();
    try {
      await connection.execute(sql, [], false);
    } catch (error) {
      turnstile.give(connection);
      throw error;
    }
    this.held = connection;
    this.#heldFrom = turnstile;
    this.failed = false;
  }

  async command(sql: string): Promise<void> {
    if (!this.held) throw new Error(`There is no transaction to ${sql}.`);
    await this.held.execute(sql, [], false);
  }

  async commit(): Promise<void> {
    if (this.failed) throw new Error('A statement of this transaction has failed; it cannot be committed.');
    await this.command('commit');
    this.#letGo();
  }

  async rollback(): Promise<void> {
    try {
      await this.command('rollback');
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error;
    } finally {
      this.#letGo();
    }
  }

  #letGo(): void {
    if (this.held) this.#heldFrom?.give(this.held);
    this.held = undefined;
    this.failed = false;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
