import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import type { ContentRow, DraftRow } from '#db/schema.ts';
import type { Origin } from './types.ts';

interface Known {
  kind: DraftKind;
  slug: string;
  content: Pick<ContentRow, 'origin' | 'forked_hash'> | undefined;
  draft: Pick<DraftRow, 'base_hash'> | undefined;
  file: { source_hash: string; source?: string } | undefined;
}

/** Where a thing comes from, by what is kept of it. */
export function originOf({ kind, slug, content, draft, file }: Known): Origin {
  const path = pathOf(kind, slug);
  const begun = draft && draft.base_hash === null && (!content || content.origin === 'studio');
  if (kind === 'play') return { from: content?.origin ?? 'file', path, forked: false, ...movedFrom(draft ? draft.base_hash : (file?.source_hash ?? null), file) };
  if (content?.origin === 'studio' || begun) {
    const base = takenIn(draft, file) ? file?.source_hash : content?.forked_hash;
    return { from: 'studio', path, forked: (base ?? null) !== null, ...movedFrom(base ?? null, file) };
  }
  return { from: 'file', path, forked: false, ...movedFrom(draft ? draft.base_hash : (file?.source_hash ?? null), file) };
}

/** The draft has been brought to the file as it is now, though nothing was published since. */
const takenIn = (draft: Known['draft'], file: Known['file']): boolean => draft !== undefined && file !== undefined && draft.base_hash === file.source_hash;

function movedFrom(base: string | null, file: Known['file']): Pick<Origin, 'moved' | 'fileSource'> {
  const moved = file !== undefined && file.source_hash !== base;
  return { moved, ...(moved && file.source !== undefined && { fileSource: file.source }) };
}

/** The hash of the file that a release of this draft was made from, to be kept with the content; null where it began in the Studio. */
export function forkedHashOf({ content, draft, file }: Pick<Known, 'content' | 'file'> & { draft: Pick<DraftRow, 'base_hash'> }): string | null {
  if (content?.origin === 'studio') return takenIn(draft, file) ? draft.base_hash : content.forked_hash;
  return content || file ? draft.base_hash : null;
}
