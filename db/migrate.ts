import { Migrator, sql, type Kysely } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';
import { DatabaseTrouble } from './trouble.ts';

/**
 * Brings the database to the schema of this code and returns the names of the migrations applied now.
 * Safe when several processes start at once. A migration that fails leaves nothing behind; throws
 * DatabaseTrouble when the database has been migrated by a newer release.
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (!error) return results.map((result) => result.migrationName);
  const unknown = await unknownMigrations(db);
  if (unknown.length === 0) throw error instanceof Error ? error : new Error('A migration failed.', { cause: error });
  throw new DatabaseTrouble(`The database is newer than this Deskside (it has ${unknown.join(', ')}): start the newer release, or restore the backup made before it.`);
}

/** Empty also when the database cannot be asked: then the first error is the one to show. */
async function unknownMigrations(db: Kysely<Database>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map((row) => row.name).filter((name) => !(name in migrations));
  } catch {
    return [];
  }
}
