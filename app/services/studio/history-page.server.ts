import { compareSources, type Comparison, type Written } from '#app/domain/content/diff/compare-sources.ts';
import type { Change, DraftKind } from '#app/domain/content/edit/change.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getDraftPage } from './draft-page.server.ts';
import { getVersionSource, listVersions, restoreVersion, takeFile } from './history.server.ts';
import { openDraft } from './open-draft.server.ts';
import { titleIn } from '#app/domain/content/title-in.ts';
import type { DraftPage, Origin, Standing, VersionRow } from './types.ts';

/** Something that can be compared: the draft, the file where it has gone its own way, or a version. */
export interface State {
  /** `draft`, `file` or a version's id. */
  key: string;
  /** Of a version. */
  number?: number;
}

export interface HistoryPage {
  draft: Pick<DraftPage['draft'], 'id' | 'kind' | 'slug'>;
  title: string;
  standing: Standing;
  origin: Omit<Origin, 'fileSource'>;
  versions: VersionRow[];
  states: State[];
  /** The two states compared: as asked for, or else what is published with the draft. Null where there is only one. */
  compared: { from: State; to: State; comparison: Comparison } | null;
  log: Omit<Change, 'edits'>[];
}

/** What a draft was before, and two of its states compared. Throws 404 when it is not the organisation's. */
export async function getHistoryPage(person: SignedIn, id: string, asked: { from: string; to: string }): Promise<HistoryPage> {
  const { draft, log, origin, play, published } = await getDraftPage(person, id);
  const { fileSource, ...from } = origin;
  const { kind, slug } = draft;
  const versions = await listVersions(person, kind === 'play' ? 'scenario' : kind, slug);
  const states: State[] = [{ key: 'draft' }, ...(fileSource === undefined ? [] : [{ key: 'file' }]), ...versions.map(({ id: key, number }) => ({ key, number }))];
  const pair = pairOf(states, versions, published, asked);
  const written = async ({ key }: State): Promise<Written> => {
    if (key === 'draft') return { source: draft.text, play: play ?? null };
    if (key === 'file') return { source: fileSource ?? '', play: play ?? null };
    const version = await getVersionSource(person, key);
    return kind === 'play' ? { source: version.play ?? '', play: null } : version;
  };
  return {
    draft: { id, kind, slug },
    title: titleIn(draft),
    standing: published,
    origin: from,
    versions,
    states,
    compared: pair && { ...pair, comparison: compareSources(kind, draft.path, await written(pair.from), await written(pair.to)) },
    log: log.map(({ edits: _, ...change }) => change),
  };
}

function pairOf(states: readonly State[], versions: readonly VersionRow[], { unpublished }: Standing, asked: { from: string; to: string }) {
  const state = (key: string | undefined) => states.find((one) => one.key === key);
  const current = versions.find((version) => version.current) ?? versions[0];
  // Nothing new in the draft: then the last step that was published is what one comes to see.
  const [before, after] = unpublished || versions.length < 2 ? [current?.id ?? 'file', 'draft'] : [versions[1]?.id, versions[0]?.id];
  const from = state(asked.from) ?? state(before);
  const to = state(asked.to) ?? state(after);
  return from && to ? { from, to } : null;
}

/** Brings an earlier version, and a scenario's transcripts with it, into the drafts. Fails with a sentence where they say the same already. */
export async function restoreWhole(person: SignedIn, draftId: string, versionId: string, kind: DraftKind, slug: string): Promise<Result<undefined, string>> {
  const restored = await restoreVersion(person, draftId, versionId);
  if (kind !== 'scenario' || (await getVersionSource(person, versionId)).play === null) return restored;
  const play = await restoreVersion(person, await openDraft(person, 'play', slug), versionId);
  return restored.ok || play.ok ? ok(undefined) : fail(restored.error);
}

/** Brings the file's text, and a scenario's transcripts with it where their file has moved too, into the drafts. */
export async function takeWholeFile(person: SignedIn, draftId: string, kind: DraftKind, slug: string): Promise<Result<undefined, string>> {
  const taken = await takeFile(person, draftId);
  if (kind === 'scenario' && taken.ok) await takeFile(person, await openDraft(person, 'play', slug));
  return taken;
}
