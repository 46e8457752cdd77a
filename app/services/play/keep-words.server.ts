import { getScene, replay, type RefusalCode } from '#app/domain/scenario/engine.ts';
import { REPLY_LIMIT, notYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { db } from '#db';
import { saveReplyDraft } from '#db/queries/reply-drafts.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import { moveIn } from './make-move.server.ts';
import type { MoveAnswer } from './player-view.ts';
import { readWords } from './rate-reply.server.ts';
import { playerView } from './view-attempt.server.ts';

/** Longer than a reply may be, so that words over the limit are kept while they are shortened. */
const DRAFT_LIMIT = 4 * REPLY_LIMIT;

/** Keeps the words of the reply being written. */
export async function keepWords(person: SignedIn, attemptId: string, n: number, text: string): Promise<MoveAnswer> {
  const loaded = await requireOwnAttempt(person, attemptId);
  return keep(loaded, n, text, refusalOf(loaded, n));
}

/**
 * Says the words that were written: where the scorer rates them on everything that is asked, they are a move at once.
 * Else they are kept, and the learner goes on to rate what the scorer leaves. Words that cannot be said yet are kept too.
 */
export async function sayWords(person: SignedIn, attemptId: string, n: number, text: string, tookMs: number | null): Promise<MoveAnswer> {
  const loaded = await requireOwnAttempt(person, attemptId);
  const refused = refusalOf(loaded, n);
  const notYet = refused ? undefined : notYetSaid(text);
  if (refused || notYet) return keep(loaded, n, text, refused, notYet);
  const read = readWords(loaded, replay(loaded.rules, loaded.moves).scene, text);
  if (read.unrated.length > 0) return keep(loaded, n, text, undefined, undefined, true);
  return moveIn(person, loaded, { n, response: { kind: 'reply', text, levels: {} }, tookMs }, read);
}

async function keep(loaded: LoadedAttempt, n: number, text: string, refused?: RefusalCode, notYet?: RefusalCode, rating = false): Promise<MoveAnswer> {
  if (refused) return { player: await playerView(loaded), refused };
  await saveReplyDraft(db(), { attempt_id: loaded.attempt.id, n, text: text.slice(0, DRAFT_LIMIT), rating: rating ? 1 : 0, updated_at: now().toISOString() });
  const player = await playerView(loaded);
  return notYet ? { player, refused: notYet } : { player };
}

function refusalOf({ attempt, rules, moves }: LoadedAttempt, n: number): RefusalCode | undefined {
  if (attempt.ended_at) return 'finished';
  if (n !== moves.length + 1) return 'stale';
  const { decision } = getScene(rules.scenario, replay(rules, moves).scene);
  return decision.kind === 'reply' ? undefined : 'wrong-kind';
}
