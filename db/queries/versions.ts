import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** The last version of some content, retired or not. */
export const findLatestVersion = (db: Kysely<Database>, contentId: string) =>
  db.selectFrom('content_version').selectAll().where('content_id', '=', contentId).orderBy('number', 'desc').limit(1).executeTakeFirst();

/** A version with the content that it is of, in its organisation. */
export const findVersion = (db: Kysely<Database>, organisationId: string, versionId: string) =>
  db
    .selectFrom('content_version')
    .innerJoin('content', 'content.id', 'content_version.content_id')
    .select(['content_version.id', 'content_version.content_id', 'content_version.number', 'content_version.source', 'content_version.play', 'content_version.compiled', 'content_version.retired_at'])
    .select(['content.kind', 'content.slug', 'content.current_version_id'])
    .where('content_version.id', '=', versionId)
    .where('content_version.organisation_id', '=', organisationId)
    .executeTakeFirst();

/** The releases of some content, newest first, with who published each and how many attempts run on it. */
export const listVersions = (db: Kysely<Database>, contentId: string) =>
  db
    .selectFrom('content_version')
    .leftJoin('person', 'person.id', 'content_version.published_by')
    .select((e) => [
      'content_version.id',
      'content_version.number',
      'content_version.note',
      'content_version.published_at',
      'content_version.retired_at',
      'person.name as who',
      e
        .selectFrom('attempt')
        .select((a) => a.fn.countAll<number>().as('running'))
        .whereRef('attempt.scenario_version_id', '=', 'content_version.id')
        .where('attempt.ended_at', 'is', null)
        .as('running'),
    ])
    .where('content_version.content_id', '=', contentId)
    .orderBy('content_version.number', 'desc')
    .execute();

/** Retires a version, or with null brings it back; then the newest that is not retired is the current one, if there is one. */
export async function setVersionRetired(db: Kysely<Database>, contentId: string, versionId: string, at: string | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Releases and retirements of one thing take turns from here on.
    await tx.updateTable('content').set((e) => ({ title: e.ref('title') })).where('id', '=', contentId).execute();
    await tx.updateTable('content_version').set({ retired_at: at }).where('id', '=', versionId).where('content_id', '=', contentId).execute();
    const newest = await tx
      .selectFrom('content_version')
      .select('id')
      .where('content_id', '=', contentId)
      .where('retired_at', 'is', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    await tx.updateTable('content').set({ current_version_id: newest?.id ?? null }).where('id', '=', contentId).execute();
  });
}

/** Retires some content as a whole, or with null brings it back. */
export const setContentRetired = (db: Kysely<Database>, contentId: string, at: string | null) =>
  db.updateTable('content').set({ retired_at: at }).where('id', '=', contentId).execute();
