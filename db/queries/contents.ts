import type { Insertable, Kysely } from 'kysely';
import type { ContentKind, ContentProblemRow, Database, ModuleRow } from '../schema.ts';
import { sweepAgain } from './duty-sweep.ts';

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

/** All content with the number, date and publisher of its current version, for the Studio's list. */
export const listStudioContent = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('content')
    .leftJoin('content_version', 'content_version.id', 'content.current_version_id')
    .leftJoin('person', 'person.id', 'content_version.published_by')
    .select(['content.kind', 'content.slug', 'content.title', 'content.origin', 'content.forked_hash', 'content.retired_at'])
    .select(['content_version.number', 'content_version.published_at', 'person.name as published_by'])
    .where('content.organisation_id', '=', organisationId)
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

/** Every thing that is or was published, with the hash of its current version: what publishing compares with. */
export const listStandings = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('content')
    .leftJoin('content_version', 'content_version.id', 'content.current_version_id')
    .select(['content.id', 'content.kind', 'content.slug', 'content.origin', 'content.forked_hash', 'content.current_version_id', 'content.retired_at', 'content_version.source_hash'])
    .where('content.organisation_id', '=', organisationId)
    .execute();

/** Makes the content of these ids the items of a course, in order, and has its duties counted anew where they are others. Safe when several starts do it at once. */
export async function replaceItems(db: Kysely<Database>, organisationId: string, courseId: string, contentIds: string[]): Promise<void> {
  const rows = contentIds.map((content_id, position) => ({ course_id: courseId, organisation_id: organisationId, position, content_id }));
  await db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('course_item').select('content_id').where('course_id', '=', courseId).orderBy('position').execute();
    if (before.map((row) => row.content_id).join() === contentIds.join()) return;
    await sweepAgain(tx, organisationId);
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
