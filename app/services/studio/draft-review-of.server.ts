import type { listDraftReviews } from '#db/queries/draft-reviews.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import type { DraftReview } from './types.ts';

type Row = Awaited<ReturnType<typeof listDraftReviews>>[number];

/** A review as its page shows it to a person, beside the text of that hash. */
export const reviewOf = (row: Row, person: SignedIn, textHash: string): DraftReview => ({
  id: row.id,
  note: row.note,
  askedBy: row.asker ?? '',
  askedAt: row.asked_at,
  askedByMe: row.asked_by === person.id,
  answeredBy: row.answered_at === null ? null : (row.answerer ?? ''),
  answeredAt: row.answered_at,
  approved: row.approved === 1,
  remark: row.remark,
  ofThisText: row.text_hash === textHash,
});
