import { db } from '#db';
import { insertReview } from '#db/queries/reviews.ts';
import { listRatings } from '#db/queries/moves.ts';
import { newId, now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt } from '../play/attempt.server.ts';

/** The longest question to a trainer that is kept, in UTF-16 code units. */
export const QUESTION_LIMIT = 1000;

/**
 * Asks for a trainer's review of one criterion of one reply. With it the learner lets trainers read that reply and the
 * conversation before it. False when there is no rating to review; asking twice changes nothing.
 */
export async function askForReview(person: SignedIn, attemptId: string, n: number, criterion: string, question: string): Promise<boolean> {
  const { attempt, moves } = await requireOwnAttempt(person, attemptId);
  const isReply = moves[n - 1]?.response.kind === 'reply';
  const rated = (await listRatings(db(), attemptId)).some((rating) => rating.n === n && rating.criterion === criterion);
  if (!attempt.ended_at || !isReply || !rated) return false;
  await insertReview(db(), {
    id: newId(),
    organisation_id: person.organisationId,
    person_id: person.id,
    attempt_id: attemptId,
    n,
    criterion,
    question: question.replaceAll('\0', '').trim().slice(0, QUESTION_LIMIT) || null,
    asked_at: now().toISOString(),
    trainer_id: null,
    answered_at: null,
    seen_at: null,
  });
  return true;
}
