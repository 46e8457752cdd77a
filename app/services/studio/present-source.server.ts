import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import { db } from '#db';
import { findContentFile } from '#db/queries/content-files.ts';
import { findContent, getVersion } from '#db/queries/contents.ts';
import { findLatestVersion } from '#db/queries/versions.ts';

/** Everything that is kept of one thing, beside its draft. For transcripts `content` is their scenario. */
export async function getPresent(organisationId: string, kind: DraftKind, slug: string) {
  const [content, file] = await Promise.all([findContent(db(), organisationId, kind === 'play' ? 'scenario' : kind, slug), findContentFile(db(), organisationId, pathOf(kind, slug))]);
  const version = content?.current_version_id ? await getVersion(db(), content.current_version_id) : content && (await findLatestVersion(db(), content.id));
  return { content, file, version };
}

export type PresentThing = Awaited<ReturnType<typeof getPresent>>;

/**
 * The text that a draft is opened with: of what is the Studio's the current version (or where all are retired the last),
 * of a file the file, whose mistakes a trainer may have come to mend. Undefined when there is nothing of that name.
 */
export function sourceOf({ content, file, version }: PresentThing, kind: DraftKind): string | undefined {
  const released = kind === 'play' ? (version?.play ?? undefined) : version?.source;
  const known = content?.origin === 'studio' ? (released ?? file?.source) : (file?.source ?? released);
  return known ?? (kind === 'play' && content ? '' : undefined);
}
