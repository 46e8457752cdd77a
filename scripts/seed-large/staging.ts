import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Db } from '#db';

/** What the large inserts are made from. These tables are gone when all is made. */
export interface Staging {
  /** `n` counts the people, `place` their ids in order; `items` were begun, the first `done` of them are done. */
  seeding_person: { n: number; place: number; id: string; track: number; items: number; done: number; begun: number; gap: number; disabled_at: string | null };
  seeding_course: { content_id: string; track: number; first: number; items: number; scenario_id: string | null };
  seeding_item: { track: number; place: number; content_id: string; version_id: string; scenario: number; won: string; lost: string };
  seeding_criterion: { name: string; salt: number };
}

export const staging = (db: Db): Kysely<Staging> => db as unknown as Kysely<Staging>;

/** Ordinary tables, since a temporary one belongs to a single connection. */
export async function createStaging(db: Db): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('seeding_person')
    .addColumn('n', 'integer', (c) => c.primaryKey())
    .addColumn('place', 'integer', (c) => c.notNull().unique())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('track', 'integer')
    .addColumn('items', 'integer')
    .addColumn('done', 'integer')
    .addColumn('begun', 'bigint')
    .addColumn('gap', 'bigint')
    .addColumn('disabled_at', 'text')
    .execute();
  await schema
    .createTable('seeding_course')
    .addColumn('content_id', 'text', (c) => c.primaryKey())
    .addColumn('track', 'integer')
    .addColumn('first', 'integer')
    .addColumn('items', 'integer')
    .addColumn('scenario_id', 'text')
    .execute();
  await schema
    .createTable('seeding_item')
    .addColumn('track', 'integer')
    .addColumn('place', 'integer')
    .addColumn('content_id', 'text')
    .addColumn('version_id', 'text')
    .addColumn('scenario', 'integer')
    .addColumn('won', 'text')
    .addColumn('lost', 'text')
    .addPrimaryKeyConstraint('seeding_item_key', ['track', 'place'])
    .execute();
  await schema.createTable('seeding_criterion').addColumn('name', 'text', (c) => c.primaryKey()).addColumn('salt', 'integer').execute();
}

export async function dropStaging(db: Db): Promise<void> {
  for (const table of ['seeding_person', 'seeding_course', 'seeding_item', 'seeding_criterion']) await db.schema.dropTable(table).ifExists().execute();
}

/** Tells PostgreSQL how many there are, which it would find out by itself a minute later. SQLite is left as the application has it. */
export async function analyse(db: Db): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`analyze`.execute(db);
}
