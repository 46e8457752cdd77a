import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { answerDraftReview as answer, findDraftReview, insertDraftReview, listDraftReviews as listReviews } from '#db/queries/draft-reviews.ts';
import { findDraft } from '#db/queries/drafts.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { reviewOf } from './draft-review-of.server.ts';
import { requireAuthor, requireDraft } from './require-author.server.ts';
import { sourceHash } from './source-hash.server.ts';
import type { DraftReview } from './types.ts';

const NOTE_LIMIT = 1000;

/** Every review of a draft, latest first. */
export async function listDraftReviews(person: SignedIn, draftId: string): Promise<DraftReview[]> {
  const draft = await requireDraft(person, draftId);
  const hash = sourceHash(draft.text);
  return (await listReviews(db(), draftId)).map((row) => reviewOf(row, person, hash));
}

/** Asks another trainer to look at a draft as it stands; returns the review's id, or a sentence on why not. The answer holds for this very text. */
export async function askForDraftReview(person: SignedIn, draftId: string, note: string): Promise<Result<string, string>> {
  const draft = await requireDraft(person, draftId);
  const words = written(note);
  if (words === '') return fail('Say in a sentence what has changed, so that the other trainer knows where to look.');
  if (words.length > NOTE_LIMIT) return fail(`What you say has ${NOTE_LIMIT} characters at most; shorten it.`);
  const hash = sourceHash(draft.text);
  const open = (await listReviews(db(), draftId)).some((row) => row.text_hash === hash && row.answered_at === null);
  if (open) return fail('A review of this very text is asked for already.');
  const id = newId();
  await insertDraftReview(db(), {
    id,
    draft_id: draftId,
    organisation_id: person.organisationId,
    text_hash: hash,
    note: words,
    asked_by: person.id,
    asked_at: now().toISOString(),
    answered_by: null,
    answered_at: null,
    approved: 0,
    remark: null,
  });
  return ok(id);
}

/**
 * Approves a draft or sends it back with a remark, once; never by who asked. A text that has changed since cannot be
 * approved: it is not the one that was asked about. Fails with a sentence, and throws 404 when there is no such review.
 */
export async function answerDraftReview(person: SignedIn, reviewId: string, { approved, remark }: { approved: boolean; remark: string }): Promise<Result<undefined, string>> {
  requireAuthor(person);
  const review = await findDraftReview(db(), person.organisationId, reviewId);
  const draft = review && (await findDraft(db(), person.organisationId, review.draft_id));
  if (!draft) throw new Response(null, { status: 404 });
  const words = written(remark);
  if (review.asked_by === person.id) return fail('You asked for this review, so another trainer has to answer it.');
  if (words.length > NOTE_LIMIT) return fail(`A remark has ${NOTE_LIMIT} characters at most; shorten it.`);
  if (!approved && words === '') return fail('Say what is to be changed, so that the other trainer can go on from there.');
  if (approved && sourceHash(draft.text) !== review.text_hash) return fail('The draft has changed since this review was asked for; let it be asked for again.');
  const first = await answer(db(), reviewId, { answered_by: person.id, answered_at: now().toISOString(), approved: approved ? 1 : 0, remark: words || null });
  return first ? ok(undefined) : fail('Somebody has answered this review already.');
}

const written = (text: string): string => text.replaceAll('\0', '').trim();
