import sqlite3 from 'sqlite3';

/** A new database that commits as the application's does: write-ahead log, fsync before a commit is confirmed. */
export async function open(file: string, setUp: string): Promise<sqlite3.Database> {
  const database = new sqlite3.Database(file);
  await new Promise<void>((resolve, reject) =>
    database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${setUp}`, (error) => (error ? reject(error) : resolve())),
  );
  return database;
}
