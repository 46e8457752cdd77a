import { pathOf, thingAt } from '#app/domain/content/edit/paths.ts';
import { titleIn } from '#app/domain/content/title-in.ts';
import { db } from '#db';
import { listContentFiles } from '#db/queries/content-files.ts';
import { listProblems, listStudioContent } from '#db/queries/contents.ts';
import { listOpenDraftReviews } from '#db/queries/draft-reviews.ts';
import { listDrafts } from '#db/queries/drafts.ts';
import type { ContentKind } from '#db/schema.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { originOf } from './origin.server.ts';
import { requireAuthor } from './require-author.server.ts';
import type { StudioRow } from './types.ts';

const ORDER: readonly ContentKind[] = ['course', 'lesson', 'scenario', 'rubric'];

type Draft = Awaited<ReturnType<typeof listDrafts>>[number];
type Content = Awaited<ReturnType<typeof listStudioContent>>[number];

/** Everything that the organisation's trainers write: what is published, drafts, and files that have never been right; by kind and slug. */
export async function listStudio(person: SignedIn): Promise<StudioRow[]> {
  requireAuthor(person);
  const { organisationId } = person;
  const [contents, drafts, files, problems, reviews] = await Promise.all([
    listStudioContent(db(), organisationId),
    listDrafts(db(), organisationId),
    listContentFiles(db(), organisationId),
    listProblems(db(), organisationId),
    listOpenDraftReviews(db(), organisationId),
  ]);
  const draftsOf = new Map(drafts.map((draft) => [`${draft.kind}/${draft.slug}`, draft]));
  const contentOf = new Map(contents.map((content) => [`${content.kind}/${content.slug}`, content]));
  const fileAt = new Map(files.map((file) => [file.path, file]));
  const things = new Map<string, { kind: ContentKind; slug: string }>();
  for (const thing of [...contents, ...drafts, ...files.flatMap(({ path }) => thingAt(path) ?? [])]) {
    if (thing.kind !== 'play') things.set(`${thing.kind}/${thing.slug}`, { kind: thing.kind, slug: thing.slug });
  }
  const rows = [...things].map(([key, { kind, slug }]): StudioRow => {
    const content = contentOf.get(key);
    const draft = draftsOf.get(key);
    const play = kind === 'scenario' ? draftsOf.get(`play/${slug}`) : undefined;
    const review = reviews.find((one) => one.draft_id === draft?.id);
    const paths = [pathOf(kind, slug), ...(kind === 'scenario' ? [pathOf('play', slug)] : [])];
    const own = problems.filter((problem) => paths.includes(problem.path));
    return {
      kind,
      slug,
      title: titleOf(slug, content, draft),
      // A draft of a file that was only opened follows the file when it is opened again.
      origin: originOf({ kind, slug, content, draft: content?.origin === 'studio' || isUnpublished(draft) ? draft : undefined, file: fileAt.get(paths[0] ?? '') }),
      draftId: draft?.id ?? null,
      version: content?.number ?? null,
      retired: content !== undefined && (content.retired_at !== null || content.number === null),
      unpublished: isUnpublished(draft) || isUnpublished(play),
      review: review ? { id: review.id, askedBy: review.asker ?? '', askedAt: review.asked_at, mine: review.asked_by === person.id } : null,
      changed: changedOf(content, draft),
      errors: own.filter(({ severity }) => severity === 'error').length,
      warnings: own.filter(({ severity }) => severity === 'warning').length,
    };
  });
  return rows.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.slug < b.slug ? -1 : 1));
}

/** A draft that was only opened has nothing of its own. */
const isUnpublished = (draft: Draft | undefined): boolean => draft !== undefined && draft.published !== 1 && (draft.revision > 0 || (draft.base_hash === null && draft.kind !== 'play'));

/** The title that is published, or for what is not yet the one at the head of its draft. */
const titleOf = (slug: string, content: Content | undefined, draft: Draft | undefined): string => content?.title ?? titleIn({ text: draft?.head ?? '', slug });

function changedOf(content: Content | undefined, draft: Draft | undefined): StudioRow['changed'] {
  const released = content?.published_at ?? '';
  if (draft && (draft.revision > 0 || draft.base_hash === null || !content) && draft.updated_at >= released) return { at: draft.updated_at, by: draft.updated_by ?? '' };
  return { at: released || (draft?.updated_at ?? ''), by: content?.published_by ?? '' };
}
