import type { Insertable, Kysely } from 'kysely';
import type { ContentFileRow, Database } from '../schema.ts';

export const findContentFile = (db: Kysely<Database>, organisationId: string, path: string) =>
  db.selectFrom('content_file').selectAll().where('organisation_id', '=', organisationId).where('path', '=', path).executeTakeFirst();

/** Paths and hashes of every file of the content folder, as the last start found it. */
export const listContentFiles = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('content_file').select(['path', 'source_hash']).where('organisation_id', '=', organisationId).orderBy('path').execute();

/** Keeps the files that were found and forgets those that are gone; writes only what has changed. Safe when several starts do it at once. */
export async function replaceContentFiles(db: Kysely<Database>, organisationId: string, rows: Insertable<ContentFileRow>[]): Promise<void> {
  const known = new Map((await listContentFiles(db, organisationId)).map((row) => [row.path, row.source_hash]));
  const changed = rows.filter(({ path, source_hash }) => known.get(path) !== source_hash);
  const found = new Set(rows.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !found.has(path));
  if (changed.length === 0 && gone.length === 0) return;
  await db.transaction().execute(async (tx) => {
    for (const row of changed) {
      await tx
        .insertInto('content_file')
        .values(row)
        .onConflict((c) => c.columns(['organisation_id', 'path']).doUpdateSet({ source: row.source, source_hash: row.source_hash, seen_at: row.seen_at }))
        .execute();
    }
    for (const path of gone) await tx.deleteFrom('content_file').where('organisation_id', '=', organisationId).where('path', '=', path).execute();
  });
}
