import { REPLY_LIMIT, getScene, replay, type RefusalCode } from '#app/domain/scenario/engine.ts';
import { db } from '#db';
import { saveReplyDraft } from '#db/queries/reply-drafts.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import type { MoveAnswer } from './player-view.ts';
import { playerView } from './view-attempt.server.ts';

/** Longer than a reply may be, so that words over the limit are kept while they are shortened. */
const DRAFT_LIMIT = 4 * REPLY_LIMIT;

/** Keeps the words of the reply being written; with `rating` the learner goes on to rate them. Words that cannot be rated yet are kept too. */
export async function keepWords(person: SignedIn, attemptId: string, n: number, text: string, rating: boolean): Promise<MoveAnswer> {
  const loaded = await requireOwnAttempt(person, attemptId);
  const refused = refusalOf(loaded, n);
  if (refused) return { player: await playerView(loaded), refused };
  const notYet = rating ? notYetRated(text) : undefined;
  await saveReplyDraft(db(), { attempt_id: attemptId, n, text: text.slice(0, DRAFT_LIMIT), rating: rating && !notYet ? 1 : 0, updated_at: now().toISOString() });
  const player = await playerView(loaded);
  return notYet ? { player, refused: notYet } : { player };
}

function refusalOf({ attempt, rules, moves }: LoadedAttempt, n: number): RefusalCode | undefined {
  if (attempt.ended_at) return 'finished';
  if (n !== moves.length + 1) return 'stale';
  const { decision } = getScene(rules.scenario, replay(rules, moves).scene);
  return decision.kind === 'reply' ? undefined : 'wrong-kind';
}

function notYetRated(text: string): RefusalCode | undefined {
  if (text.trim() === '') return 'empty-reply';
  return text.length > REPLY_LIMIT ? 'long-reply' : undefined;
}
