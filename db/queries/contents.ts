import type { Insertable, Kysely } from 'kysely';
import type { ContentKind, ContentProblemRow, ContentVersionRow, Database, ModuleRow } from '../schema.ts';

export const findContent = (db: Kysely<Database>, organisationId: string, kind: ContentKind, slug: string) =>
  db
    .selectFrom('content')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();

/** Content of one kind that has a version and is not retired, by title. */
export const listPublished = (db: Kysely<Database>, organisationId: string, kind: ContentKind) =>
  db
    .selectFrom('content')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('current_version_id', 'is not', null)
    .where('retired_at', 'is', null)
    .orderBy('title')
    .execute();

/** All content with the number, date and hash of its current version, for the trainer's list. */
export const listContent = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('content')
    .leftJoin('content_version', 'content_version.id', 'content.current_version_id')
    .select([
      'content.id',
      'content.kind',
      'content.slug',
      'content.title',
      'content.origin',
      'content_version.number',
      'content_version.published_at',
      'content_version.source_hash',
    ])
    .where('content.organisation_id', '=', organisationId)
    .orderBy('content.kind')
    .orderBy('content.slug')
    .execute();

export const getVersion = (db: Kysely<Database>, versionId: string) =>
  db.selectFrom('content_version').selectAll().where('id', '=', versionId).executeTakeFirstOrThrow();

/** Source hashes of every current version by `kind/slug`: what publishing compares with. */
export async function currentHashes(db: Kysely<Database>, organisationId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('content')
    .innerJoin('content_version', 'content_version.id', 'content.current_version_id')
    .select(['content.kind', 'content.slug', 'content_version.source_hash'])
    .where('content.organisation_id', '=', organisationId)
    .execute();
  return new Map(rows.map((row) => [`${row.kind}/${row.slug}`, row.source_hash]));
}

/** What a release needs to be told; its number is one more than the last. */
export interface Release {
  contentId: string;
  versionId: string;
  organisationId: string;
  kind: ContentKind;
  slug: string;
  title: string;
  source: string;
  sourceHash: string;
  compiled: string;
  publishedAt: string;
  publishedBy: string | null;
  note: string | null;
  /** Content ids in order, for a course; empty otherwise. */
  items: string[];
}

/** Publishes an immutable version and makes it the current one, in one transaction. Returns its number. */
export async function insertRelease(db: Kysely<Database>, release: Release): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const content = await tx
      .insertInto('content')
      .values({
        id: release.contentId,
        organisation_id: release.organisationId,
        kind: release.kind,
        slug: release.slug,
        title: release.title,
        origin: 'file',
        current_version_id: null,
        retired_at: null,
        created_at: release.publishedAt,
      })
      .onConflict((c) => c.columns(['organisation_id', 'kind', 'slug']).doUpdateSet({ title: release.title }))
      .returning('id')
      .executeTakeFirstOrThrow();
    const last = await tx
      .selectFrom('content_version')
      .select((e) => e.fn.max('number').as('number'))
      .where('content_id', '=', content.id)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const version: Insertable<ContentVersionRow> = {
      id: release.versionId,
      content_id: content.id,
      organisation_id: release.organisationId,
      number,
      source: release.source,
      source_hash: release.sourceHash,
      compiled: release.compiled,
      note: release.note,
      published_at: release.publishedAt,
      published_by: release.publishedBy,
    };
    await tx.insertInto('content_version').values(version).execute();
    await tx.updateTable('content').set({ current_version_id: release.versionId }).where('id', '=', content.id).execute();
    if (release.kind === 'course') {
      await tx.deleteFrom('course_item').where('course_id', '=', content.id).execute();
      const items = release.items.map((id, position) => ({ course_id: content.id, organisation_id: release.organisationId, position, content_id: id }));
      await tx.insertInto('course_item').values(items).execute();
    }
    return number;
  });
}

/** Replaces the problems that the last try to publish found. */
export async function replaceProblems(db: Kysely<Database>, organisationId: string, rows: Insertable<ContentProblemRow>[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('content_problem').where('organisation_id', '=', organisationId).execute();
    for (let i = 0; i < rows.length; i += 50) await tx.insertInto('content_problem').values(rows.slice(i, i + 50)).execute();
  });
}

export const listProblems = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('content_problem').selectAll().where('organisation_id', '=', organisationId).orderBy('position').execute();

export const insertModule = (db: Kysely<Database>, row: Insertable<ModuleRow>) =>
  db.insertInto('module').values(row).onConflict((c) => c.column('hash').doNothing()).execute();

export const findModule = (db: Kysely<Database>, hash: string) =>
  db.selectFrom('module').select('code').where('hash', '=', hash).executeTakeFirst();

export const findContentById = (db: Kysely<Database>, id: string) => db.selectFrom('content').selectAll().where('id', '=', id).executeTakeFirst();
