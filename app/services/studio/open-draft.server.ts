import type { DraftKind } from '#app/domain/content/edit/change.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import { SLUG, SLUG_RULE } from '#app/domain/content/names.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findContentFile } from '#db/queries/content-files.ts';
import { findContent } from '#db/queries/contents.ts';
import { findDraftOf, insertDraft } from '#db/queries/drafts.ts';
import type { ContentKind } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getPresent, sourceOf } from './present-source.server.ts';
import { requireAuthor } from './require-author.server.ts';
import { sourceHash } from './source-hash.server.ts';
import { starterOf } from './starter.server.ts';

/**
 * The id of the draft of a thing, made of its present source when there is none yet. For `play` the slug is the
 * scenario's, whose transcripts may be none. Throws 404 when there is nothing of that name.
 */
export async function openDraft(person: SignedIn, kind: DraftKind, slug: string): Promise<string> {
  requireAuthor(person);
  const known = await findDraftOf(db(), person.organisationId, kind, slug);
  if (known) return known.id;
  const source = sourceOf(await getPresent(person.organisationId, kind, slug), kind) ?? (await emptyPlay(person, kind, slug));
  if (source === undefined) throw new Response(null, { status: 404 });
  return makeDraft(person, kind, slug, source, source === '' ? null : sourceHash(source));
}

/** A scenario that is only a draft so far has transcripts to write as well. */
const emptyPlay = async (person: SignedIn, kind: DraftKind, slug: string): Promise<string | undefined> =>
  kind === 'play' && (await findDraftOf(db(), person.organisationId, 'scenario', slug)) ? '' : undefined;

/** Begins something new with a starter text and returns its draft's id, or a sentence on what is wrong with its title or slug. A lesson's slug is `<course>/<lesson>`. */
export async function createDraft(person: SignedIn, kind: ContentKind, { title, slug }: { title: string; slug: string }): Promise<Result<string, string>> {
  requireAuthor(person);
  const wrong = wrongTitle(title.trim()) ?? wrongSlug(kind, slug) ?? (await taken(person.organisationId, kind, slug));
  if (wrong) return fail(wrong);
  const id = await makeDraft(person, kind, slug, await starterOf(person.organisationId, kind, title.trim()), null, true);
  return id === undefined ? fail(takenSentence(kind, slug)) : ok(id);
}

function wrongTitle(title: string): string | undefined {
  if (title === '') return 'Give it a title.';
  if (title.length > 120) return 'A title has 120 characters at most; shorten it.';
  return /\p{Cc}|\p{Surrogate}/u.test(title) ? 'A title is one line of words; take out what is not.' : undefined;
}

function wrongSlug(kind: ContentKind, slug: string): string | undefined {
  const parts = slug.split('/');
  if (kind === 'lesson' && parts.length !== 2) return 'A lesson’s name in its address is its course’s, a stroke and its own, such as `my-course/01-first`.';
  if (kind === 'lesson' && parts[1] === 'course') return 'A lesson cannot be named `course`, for that is the name of its course’s own file; choose another.';
  if (kind !== 'lesson' ? SLUG.test(slug) : parts.every((part) => SLUG.test(part))) return undefined;
  return `The name in the address consists of ${SLUG_RULE}; change \`${slug.slice(0, 80)}\`.`;
}

async function taken(organisationId: string, kind: ContentKind, slug: string): Promise<string | undefined> {
  const found = await Promise.all([findContent(db(), organisationId, kind, slug), findDraftOf(db(), organisationId, kind, slug), findContentFile(db(), organisationId, pathOf(kind, slug))]);
  return found.some(Boolean) ? takenSentence(kind, slug) : undefined;
}

const takenSentence = (kind: ContentKind, slug: string): string => `There is a ${kind} \`${slug}\` already; choose another name, or open that one.`;

/** Makes the draft, or of several people who do it at once the first; then `onlyNew` gets undefined, and others that draft. */
async function makeDraft(person: SignedIn, kind: DraftKind, slug: string, text: string, baseHash: string | null, onlyNew: true): Promise<string | undefined>;
async function makeDraft(person: SignedIn, kind: DraftKind, slug: string, text: string, baseHash: string | null): Promise<string>;
async function makeDraft(person: SignedIn, kind: DraftKind, slug: string, text: string, baseHash: string | null, onlyNew = false): Promise<string | undefined> {
  const id = newId();
  const at = now().toISOString();
  await insertDraft(db(), {
    id,
    organisation_id: person.organisationId,
    kind,
    slug,
    text,
    revision: 0,
    base_hash: baseHash,
    created_at: at,
    created_by: person.id,
    updated_at: at,
    updated_by: person.id,
  });
  const made = await findDraftOf(db(), person.organisationId, kind, slug);
  return made?.id === id || !onlyNew ? made?.id : undefined;
}
