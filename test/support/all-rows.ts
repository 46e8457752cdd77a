import { sql } from 'kysely';
import { db } from '#db';

let tables: Promise<string[]> | undefined;

/** Every row of every table, by table, in an order that does not depend on the database: to see that nothing has changed. */
export async function allRows(): Promise<Record<string, string[]>> {
  const names = await (tables ??= db().introspection.getTables().then((found) => found.map((table) => table.name).sort()));
  const rows = names.map(async (table) => {
    const { rows: found } = await sql<object>`select * from ${sql.table(table)}`.execute(db());
    return [table, found.map((row) => JSON.stringify(Object.entries(row).sort())).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
