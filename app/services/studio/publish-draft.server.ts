import { checkDraft } from '#app/domain/content/check-draft.ts';
import { parseCourse } from '#app/domain/content/course.ts';
import { pathOf } from '#app/domain/content/edit/paths.ts';
import { parseLesson } from '#app/domain/content/lesson.ts';
import { parseRubric } from '#app/domain/content/rubric.ts';
import type { Problem } from '#app/domain/result.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { db } from '#db';
import { isApproved } from '#db/queries/draft-reviews.ts';
import { sweepAgain } from '#db/queries/duty-sweep.ts';
import { insertDraftRelease } from '#db/queries/releases.ts';
import type { ContentKind, DraftRow } from '#db/schema.ts';
import { newId, now } from '../clock.server.ts';
import { refreshCourseItems } from '../content/course-items.server.ts';
import { compiledLesson } from '../content/publish-content.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { forkedHashOf } from './origin.server.ts';
import { getPresent } from './present-source.server.ts';
import { requireDraft } from './require-author.server.ts';
import { leftBehindBy } from './rubric-users.server.ts';
import { getSettings } from './settings.server.ts';
import { findPlay, getShelf } from './shelf.server.ts';
import { sourceHash } from './source-hash.server.ts';
import type { NotPublished, NowPublished } from './types.ts';

const NOTE_LIMIT = 500;

const SENTENCES: Record<NotPublished['code'], string> = {
  note: `Say in a sentence what has changed, in ${NOTE_LIMIT} characters at most: it stands in the history.`,
  play: 'Transcripts are published with their scenario; publish that.',
  problems: 'The text has mistakes that keep it from being published; mend them first.',
  review: 'Another trainer has to approve this very text before it is published; ask for a review.',
  same: 'This text is published already; there is nothing new in it.',
  meanwhile: 'The draft has just been changed; look at it and publish it again.',
};

const refused = (code: NotPublished['code'], problems: Problem[] = []): { ok: false; error: NotPublished } => fail({ code, sentence: SENTENCES[code], problems });

/**
 * Publishes a draft as it stands on the server as a new version, with what its organisation asks for: a note, no errors,
 * transcripts that hold, where set another trainer's approval. Its content is the Studio's from then on, and taken out of
 * retirement. Attempts that run stay on the versions they began with.
 */
export async function publishDraft(person: SignedIn, draftId: string, note: string): Promise<Result<NowPublished, NotPublished>> {
  const draft = await requireDraft(person, draftId);
  const { kind, slug, text } = draft;
  if (kind === 'play') return refused('play');
  const words = note.replaceAll('\0', '').trim();
  if (words === '' || words.length > NOTE_LIMIT) return refused('note');
  const [present, shelf, play, settings] = await Promise.all([
    getPresent(person.organisationId, kind, slug),
    getShelf(person.organisationId, draft),
    kind === 'scenario' ? findPlay(person.organisationId, slug) : undefined,
    getSettings(person),
  ]);
  const { problems, publishable } = checkDraft({ kind, path: pathOf(kind, slug), text, ...(play?.text && { play: play.text }) }, shelf);
  const model = publishable ? await modelOf(kind, slug, text) : undefined;
  if (!model) return refused('problems', problems);
  const hash = sourceHash(text);
  if (settings['review-before-publishing'] && !(await isApproved(db(), draftId, hash))) return refused('review');
  const number = await insertDraftRelease(db(), {
    ...(await partsOf(person, draft, model)),
    sourceHash: hash,
    note: words,
    play: play?.text || null,
    ownPlay: play?.own === true,
    forkedHash: forkedHashOf({ ...present, draft }),
  });
  if (number === 'same' || number === 'meanwhile') return refused(number);
  await refreshCourseItems(person.organisationId);
  if (kind === 'course' || kind === 'scenario') await sweepAgain(db(), person.organisationId);
  const left = kind === 'rubric' ? await leftBehindBy(person.organisationId, slug) : [];
  return ok({ number, warnings: [...problems, ...left] });
}

const partsOf = async ({ id, organisationId }: SignedIn, draft: DraftRow, { title, compile }: Model) => ({
  contentId: newId(),
  versionId: newId(),
  organisationId,
  draftId: draft.id,
  revision: draft.revision,
  kind: draft.kind as ContentKind,
  slug: draft.slug,
  source: draft.text,
  title,
  compiled: await compile(),
  publishedAt: now().toISOString(),
  publishedBy: id,
});

interface Model {
  title: string;
  compile: () => Promise<string>;
}

/** What a checked text is compiled to; undefined where it cannot be read after all. */
async function modelOf(kind: ContentKind, slug: string, text: string): Promise<Model | undefined> {
  const path = pathOf(kind, slug);
  if (kind === 'lesson') {
    const lesson = parseLesson(path, text);
    return lesson.ok ? { title: lesson.value.title, compile: () => compiledLesson(lesson.value) } : undefined;
  }
  const read = kind === 'scenario' ? parseScenario(path, text) : kind === 'rubric' ? parseRubric(path, text) : parseCourse(path, text);
  return read.ok ? { title: read.value.title, compile: async () => JSON.stringify(read.value) } : undefined;
}
