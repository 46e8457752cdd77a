import type { Kysely } from 'kysely';
import type { ContentKind, Database } from '../schema.ts';
import { lockDraft } from './drafts.ts';

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
  /** A scenario's transcripts. */
  play?: string | null;
}

/**
 * Publishes a file as an immutable version and makes it the current one, in one transaction. Returns its number, or
 * undefined when nothing is published: the current version has this very source (another start may have published it
 * meanwhile), a version of this source was retired, or the Studio has taken the file's place.
 */
export async function insertRelease(db: Kysely<Database>, release: Release): Promise<number | undefined> {
  return db.transaction().execute(async (tx) => {
    const content = await tx
      .insertInto('content')
      .values({ ...rowOf(release), origin: 'file' })
      .onConflict((c) => c.columns(['organisation_id', 'kind', 'slug']).doUpdateSet({ title: release.title }).where('content.origin', '=', 'file'))
      .returning(['id', 'current_version_id'])
      .executeTakeFirst();
    if (!content) return undefined;
    const same = await tx
      .selectFrom('content_version')
      .select('id')
      .where('content_id', '=', content.id)
      .where('source_hash', '=', release.sourceHash)
      .where((e) => e.or([e('id', '=', content.current_version_id), e('retired_at', 'is not', null)]))
      .executeTakeFirst();
    return same ? undefined : addVersion(tx, content.id, release);
  });
}

/** A draft's release: it is refused when the draft has gone on since revision `revision`, which is what was checked. */
export interface DraftRelease extends Release {
  draftId: string;
  revision: number;
  /** The hash of the file that the text began as; null for what began in the Studio. */
  forkedHash: string | null;
  /** The transcripts are a draft too, rather than those of the last version or file. */
  ownPlay: boolean;
}

/**
 * Publishes a draft as an immutable version of content that is the Studio's from now on, makes it the current one, and
 * notes in the draft what it was published as; in one transaction. Refused as `meanwhile` when the draft has changed, as
 * `same` when the current version has this very source and no other transcripts are to go with it.
 */
export async function insertDraftRelease(db: Kysely<Database>, release: DraftRelease): Promise<number | 'meanwhile' | 'same'> {
  return db.transaction().execute(async (tx) => {
    const draft = await lockDraft(tx, release.organisationId, release.draftId);
    if (draft?.revision !== release.revision) return 'meanwhile';
    const content = await tx
      .insertInto('content')
      .values({ ...rowOf(release), origin: 'studio', forked_hash: release.forkedHash })
      .onConflict((c) => c.columns(['organisation_id', 'kind', 'slug']).doUpdateSet((e) => ({ title: e.ref('content.title') })))
      .returning(['id', 'current_version_id'])
      .executeTakeFirstOrThrow();
    const current = await tx.selectFrom('content_version').select(['source_hash', 'play']).where('id', '=', content.current_version_id).executeTakeFirst();
    if (current?.source_hash === release.sourceHash && (!release.ownPlay || current.play === (release.play ?? null))) return 'same';
    await tx.updateTable('content').set({ title: release.title, origin: 'studio', forked_hash: release.forkedHash, retired_at: null }).where('id', '=', content.id).execute();
    await tx.updateTable('draft').set({ base_hash: release.sourceHash }).where('id', '=', release.draftId).execute();
    return addVersion(tx, content.id, release);
  });
}

const rowOf = (release: Release) => ({
  id: release.contentId,
  organisation_id: release.organisationId,
  kind: release.kind,
  slug: release.slug,
  title: release.title,
  current_version_id: null,
  retired_at: null,
  created_at: release.publishedAt,
});

async function addVersion(tx: Kysely<Database>, contentId: string, release: Release): Promise<number> {
  const last = await tx
    .selectFrom('content_version')
    .select((e) => e.fn.max('number').as('number'))
    .where('content_id', '=', contentId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('content_version')
    .values({
      id: release.versionId,
      content_id: contentId,
      organisation_id: release.organisationId,
      number,
      source: release.source,
      source_hash: release.sourceHash,
      compiled: release.compiled,
      note: release.note,
      published_at: release.publishedAt,
      published_by: release.publishedBy,
      play: release.play ?? null,
    })
    .execute();
  await tx.updateTable('content').set({ current_version_id: release.versionId }).where('id', '=', contentId).execute();
  return number;
}
