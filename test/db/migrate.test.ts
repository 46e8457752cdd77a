import { readFileSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import type { Database } from '#db/schema.ts';
import { DatabaseTrouble } from '#db/trouble.ts';
import { DATABASE_KINDS, eachDatabase, emptyDatabase, type FreshDatabase } from '#test/support/database.ts';

const NAMES = Object.keys(migrations);

describe.each(DATABASE_KINDS)('migrate (%s)', (kind) => {
  let empty: FreshDatabase;
  beforeEach(async () => {
    empty = await emptyDatabase(kind);
  }, 60_000);
  afterEach(() => empty.dispose());

  it('applies every migration once, in order', async () => {
    expect(NAMES).toEqual([...NAMES].sort());
    expect(await migrate(empty.db)).toEqual(NAMES);
    expect(await migrate(empty.db)).toEqual([]);
  });

  it('is safe when several start at once', async () => {
    const others = [1, 2, 3, 4, 5].map(() => connect(empty.url));
    const applied = await Promise.all([empty.db, ...others].map((db) => migrate(db)));
    expect(applied.flat()).toEqual(NAMES);
    await Promise.all(others.map((db) => db.destroy()));
  });

  it('makes the tables and columns that the row types describe', async () => {
    await migrate(empty.db);
    expect(await tablesOf(empty.db)).toEqual(describedTables());
  });

  it('refuses a database that is newer than the code, and changes nothing', async () => {
    await migrate(empty.db);
    await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01-flying-desks', 'then')`.execute(empty.db);
    const before = await tablesOf(empty.db);
    const refused = migrate(empty.db);
    await expect(refused).rejects.toThrow(DatabaseTrouble);
    await expect(refused).rejects.toThrow(/newer than this Deskside \(it has 2999-01-01-flying-desks\)/);
    expect(await tablesOf(empty.db)).toEqual(before);
  });

  it('leaves nothing behind when a migration fails', async () => {
    await sql`create table person (id text)`.execute(empty.db);
    await expect(migrate(empty.db)).rejects.toThrow(/already exists/);
    expect(Object.keys(await tablesOf(empty.db))).toEqual(['person']);
  });
});

eachDatabase('the foundation', (database) => {
  const at = '2026-11-21T09:00:00.000Z';
  const organisation = { id: 'o', slug: 'default', name: 'Default', time_zone: 'UTC', created_at: at };

  async function addAttempt(db: Kysely<Database>): Promise<void> {
    await db.insertInto('organisation').values(organisation).execute();
    const person = { id: 'p', organisation_id: 'o', email: 'a@b.c', name: 'Ada', roles: '', created_at: at };
    await db.insertInto('person').values({ ...person, job: null, password_hash: null, team_id: null, disabled_at: null }).execute();
    const content = { id: 'c', organisation_id: 'o', kind: 'scenario' as const, slug: 's', title: 'S', origin: 'file' as const };
    await db.insertInto('content').values({ ...content, current_version_id: null, retired_at: null, created_at: at }).execute();
    const version = { id: 'v', content_id: 'c', organisation_id: 'o', number: 1, source: '', source_hash: 'h', compiled: '{}' };
    await db.insertInto('content_version').values({ ...version, note: null, published_at: at, published_by: 'p' }).execute();
    await db.updateTable('content').set({ current_version_id: 'v' }).execute();
    const attempt = { id: 'a', organisation_id: 'o', person_id: 'p', scenario_id: 'c', scenario_version_id: 'v', started_at: at, updated_at: at };
    const open = { moves: 0, ended_at: null, ending: null, outcome: null, score: null, success: 0 as const, submitted_at: null };
    await db.insertInto('attempt').values({ ...attempt, ...open }).execute();
    await db.insertInto('move').values(move(1)).execute();
    await db.insertInto('rating').values(rating(1, 2)).execute();
  }

  const move = (n: number) => ({ attempt_id: 'a', n, scene: 's', kind: 'choice' as const, response: '{}', made_at: at, took_ms: 2 ** 40 });
  const rating = (n: number, level: number) => ({
    ...{ attempt_id: 'a', n, criterion: 'empathy', rater: 'author', rater_version: '', level, best: 3, evidence: '[]' },
    ...{ remark: null, suggestion: null, confidence: null, rated_at: at },
  });

  it('takes the same move once', async () => {
    await addAttempt(database());
    await expect(database().insertInto('move').values(move(1)).execute()).rejects.toThrow(/unique/i);
  });

  it('keeps a rating with its move and within its scale', async () => {
    await addAttempt(database());
    await expect(database().insertInto('rating').values(rating(2, 1)).execute()).rejects.toThrow(/foreign key/i);
    await database().insertInto('move').values(move(2)).execute();
    await expect(database().insertInto('rating').values(rating(2, 4)).execute()).rejects.toThrow(/check/i);
  });

  it('takes what is a person’s own away with the person, and nothing else', async () => {
    await addAttempt(database());
    await database().deleteFrom('person').execute();
    for (const table of ['attempt', 'move', 'rating'] as const) {
      expect(await database().selectFrom(table).selectAll().execute()).toEqual([]);
    }
    const version = await database().selectFrom('content_version').select('published_by').executeTakeFirst();
    expect(version).toEqual({ published_by: null });
  });

  it('keeps content that an attempt rests on', async () => {
    await addAttempt(database());
    await expect(database().deleteFrom('content').execute()).rejects.toThrow(/foreign key/i);
  });

  it('wants exactly one cohort, team or person for a duty', async () => {
    await addAttempt(database());
    const duty = { id: 'd', organisation_id: 'o', content_id: 'c', cohort_id: null, team_id: null, person_id: null, starts_on: null, due_on: null, mastery: null };
    const insert = database().insertInto('training_assignment');
    await expect(insert.values({ ...duty, created_at: at }).execute()).rejects.toThrow(/check/i);
    await insert.values({ ...duty, person_id: 'p', created_at: at }).execute();
  });
});

type Tables = Record<string, Record<string, 'null' | 'not null'>>;

async function tablesOf(db: Kysely<Database>): Promise<Tables> {
  const tables = await db.introspection.getTables();
  const columns = (table: (typeof tables)[number]) => table.columns.map((column) => [column.name, column.isNullable ? 'null' : 'not null'] as const);
  return Object.fromEntries(tables.map((table) => [table.name, Object.fromEntries(columns(table))]));
}

/** The same, read from the text of db/schema.ts. */
function describedTables(): Tables {
  const source = readFileSync(new URL('../../db/schema.ts', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const interfaces = new Map<string, [name: string, type: string][]>();
  for (const [, name = '', base = '', body = ''] of source.matchAll(/interface (\w+) (?:extends (\w+) )?\{([^}]*)\}/g)) interfaces.set(name, [...(interfaces.get(base) ?? []), ...fieldsOf(body)]);
  const tables: Tables = {};
  for (const [table, row] of interfaces.get('Database') ?? []) {
    const columns = interfaces.get(row) ?? [];
    tables[table] = Object.fromEntries(columns.map(([name, type]) => [name, type.endsWith('| null') ? 'null' : 'not null']));
  }
  return tables;
}

function fieldsOf(body: string): [name: string, type: string][] {
  return [...body.matchAll(/(\w+): ([^;]+);/g)].map(([, name, type]) => [name ?? '', type ?? '']);
}
