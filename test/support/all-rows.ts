import { sql } from 'kysely';
import { db } from '#db';

/** Every row of every table, by table, in an order that does not depend on the database: to see that nothing has changed. */
export async function allRows(): Promise<Record<string, string[]>> {
  const tables = (await db().introspection.getTables()).map((table) => table.name).sort();
  const rows = tables.map(async (table) => {
    const { rows: found } = await sql<object>`select * from ${sql.table(table)}`.execute(db());
    return [table, found.map((row) => JSON.stringify(Object.entries(row).sort())).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
