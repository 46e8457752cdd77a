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

/** The version of some content that was current at a moment, or undefined when it had none yet. */
export const findVersionAt = (db: Kysely<Database>, contentId: string, at: string) =>
  db
    .selectFrom('content_version')
    .select('id')
    .where('content_id', '=', contentId)
    .where('published_at', '<=', at)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

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
}

/**
 * Publishes an immutable version and makes it the current one, in one transaction. Returns its number, or undefined
 * when the current version has this very source: another start may have published it meanwhile.
 */
export async function insertRelease(db: Kysely<Database>, release: Release): Promise<number | undefined> {
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
      .returning(['id', 'current_version_id'])
      .executeTakeFirstOrThrow();
    const same = await tx
      .selectFrom('content_version')
      .select('id')
      .where('id', '=', content.current_version_id)
      .where('source_hash', '=', release.sourceHash)
      .executeTakeFirst();
    if (same) return undefined;
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
    return number;
  });
}

/** Makes the content of these ids the items of a course, in order. Safe when several starts do it at once. */
export async function replaceItems(db: Kysely<Database>, organisationId: string, courseId: string, contentIds: string[]): Promise<void> {
  const rows = contentIds.map((content_id, position) => ({ course_id: courseId, organisation_id: organisationId, position, content_id }));
  await db.transaction().execute(async (tx) => {
    if (rows.length > 0) {
      await tx
        .insertInto('course_item')
        .values(rows)
        .onConflict((c) => c.columns(['course_id', 'position']).doUpdateSet((e) => ({ content_id: e.ref('excluded.content_id') })))
        .execute();
    }
    await tx.deleteFrom('course_item').where('course_id', '=', courseId).where('position', '>=', rows.length).execute();
  });
}

/** Replaces the problems that the last try to publish found. Safe when several starts do it at once. */
export async function replaceProblems(db: Kysely<Database>, organisationId: string, rows: Insertable<ContentProblemRow>[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('content_problem').where('organisation_id', '=', organisationId).execute();
    for (let i = 0; i < rows.length; i += 50) {
      await tx.insertInto('content_problem').values(rows.slice(i, i + 50)).onConflict((c) => c.doNothing()).execute();
    }
  });
}

export const listProblems = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('content_problem').selectAll().where('organisation_id', '=', organisationId).orderBy('position').execute();

export const insertModule = (db: Kysely<Database>, row: Insertable<ModuleRow>) =>
  db.insertInto('module').values(row).onConflict((c) => c.column('hash').doNothing()).execute();

export const findModule = (db: Kysely<Database>, hash: string) =>
  db.selectFrom('module').select('code').where('hash', '=', hash).executeTakeFirst();

export const findContentById = (db: Kysely<Database>, id: string) => db.selectFrom('content').selectAll().where('id', '=', id).executeTakeFirst();
