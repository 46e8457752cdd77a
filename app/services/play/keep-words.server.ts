import { REPLY_LIMIT, type RefusalCode } from '#app/domain/scenario/engine.ts';
import { db } from '#db';
import { saveReplyDraft } from '#db/queries/reply-drafts.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt } from './attempt.server.ts';
import type { MoveAnswer } from './player-view.ts';
import { playerView } from './view-attempt.server.ts';

/** Longer than a reply may be, so that words over the limit are kept while they are shortened. */
const DRAFT_LIMIT = 4 * REPLY_LIMIT;

/** Keeps the words of the reply being written; with `rating` the learner goes on to rate them. Refused words are kept too. */
export async function keepWords(person: SignedIn, attemptId: string, n: number, text: string, rating: boolean): Promise<MoveAnswer> {
  const loaded = await requireOwnAttempt(person, attemptId);
  const refused = refusalOf(loaded.attempt.ended_at !== null, n === loaded.moves.length + 1, text, rating);
  if (refused !== 'finished' && refused !== 'stale') {
    const goOn = rating && refused === undefined;
    await saveReplyDraft(db(), { attempt_id: attemptId, n, text: text.slice(0, DRAFT_LIMIT), rating: goOn ? 1 : 0, updated_at: now().toISOString() });
  }
  const player = await playerView(loaded);
  return refused ? { player, refused } : { player };
}

function refusalOf(ended: boolean, next: boolean, text: string, rating: boolean): RefusalCode | undefined {
  if (ended) return 'finished';
  if (!next) return 'stale';
  if (rating && text.trim() === '') return 'empty-reply';
  return rating && text.length > REPLY_LIMIT ? 'long-reply' : undefined;
}
