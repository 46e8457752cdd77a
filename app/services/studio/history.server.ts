import { editBetween } from '#app/domain/content/edit/text-edit.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findContentFile } from '#db/queries/content-files.ts';
import { findContent } from '#db/queries/contents.ts';
import { changeDraft } from '#db/queries/drafts.ts';
import { findVersion, listVersions as listVersionRows } from '#db/queries/versions.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import type { ContentKind, DraftRow } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { rowOf } from './change-of.server.ts';
import { requireAuthor, requireDraft } from './require-author.server.ts';
import type { VersionRow, VersionSource } from './types.ts';

/** The releases of a thing, newest first; none where it was never published. */
export async function listVersions(person: SignedIn, kind: ContentKind, slug: string): Promise<VersionRow[]> {
  requireAuthor(person);
  const content = await findContent(db(), person.organisationId, kind, slug);
  if (!content) return [];
  return (await listVersionRows(db(), content.id)).map((row) => ({
    id: row.id,
    number: row.number,
    note: row.note,
    // The Studio asks for a note, and the publisher of files writes none.
    from: row.note === null ? 'file' : 'studio',
    who: row.who ?? '',
    at: row.published_at,
    retired: row.retired_at !== null,
    current: row.id === content.current_version_id,
    running: row.running ?? 0,
  }));
}

/** A version of the organisation with its source. Throws 404 when there is none. */
export async function getVersionSource(person: SignedIn, versionId: string): Promise<VersionSource> {
  const { id, number, source, play } = await requireVersion(person, versionId);
  return { id, number, source, play };
}

async function requireVersion(person: SignedIn, versionId: string) {
  requireAuthor(person);
  const version = await findVersion(db(), person.organisationId, versionId);
  if (!version) throw new Response(null, { status: 404 });
  return version;
}

/** Brings the text of an earlier version into its draft, as a change that can be taken back. Fails with a sentence when there is nothing to change. */
export async function restoreVersion(person: SignedIn, draftId: string, versionId: string): Promise<Result<undefined, string>> {
  const draft = await requireDraft(person, draftId);
  const version = await requireVersion(person, versionId);
  const source = draft.kind === 'play' ? version.play : version.source;
  if (version.kind !== (draft.kind === 'play' ? 'scenario' : draft.kind) || version.slug !== draft.slug || source === null) throw new Response(null, { status: 404 });
  return bringIn(person, draft, source, `Restore version ${version.number}`);
}

/** Brings the file's text as it is now into the draft, as a change that can be taken back; the draft counts as made from that text. */
export async function takeFile(person: SignedIn, draftId: string): Promise<Result<undefined, string>> {
  const draft = await requireDraft(person, draftId);
  const file = await findContentFile(db(), person.organisationId, pathOf(draft.kind, draft.slug));
  if (!file) return fail('There is no such file any more.');
  if (draft.base_hash === file.source_hash) return fail('The draft has been made from this text of the file already.');
  return bringIn(person, draft, file.source, 'Take the file’s text', file.source_hash);
}

async function bringIn(person: SignedIn, { organisation_id, id }: DraftRow, source: string, label: string, baseHash?: string): Promise<Result<undefined, string>> {
  const brought = await changeDraft(db(), organisation_id, id, async (draft) => {
    const edits = editBetween(draft.text, source);
    const changes = edits.length === 0 ? [] : [rowOf({ key: newId(), label, edits, undoes: null })];
    const keep = { text: source, at: now().toISOString(), personId: person.id, changes, ...(baseHash !== undefined && { baseHash }) };
    return { answer: changes.length > 0 || baseHash !== undefined, ...((changes.length > 0 || baseHash !== undefined) && { keep }) };
  });
  return brought ? ok(undefined) : fail('The draft has this very text already.');
}
