import { ratedWords, type RatedWords } from '#app/domain/rubric/rated-words.ts';
import { getScene, REPLY_LIMIT } from '#app/domain/scenario/engine.ts';
import { db } from '#db';
import { saveRewrite } from '#db/queries/rewrites.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt } from './attempt.server.ts';
import { rateReply } from './rate-reply.server.ts';

/**
 * Keeps a second try at a reply with its ratings, given as those of the first were, in the conversation as it stood then.
 * It is practice and counts nowhere. Undefined when the attempt goes on, move n was no reply, or the words are empty or
 * too long; then nothing is kept.
 */
export async function rewriteReply(person: SignedIn, attemptId: string, n: number, text: string): Promise<RatedWords | undefined> {
  const { attempt, rules, rubrics, moves } = await requireOwnAttempt(person, attemptId);
  const move = moves[n - 1];
  if (!attempt.ended_at || !move || getScene(rules.scenario, move.scene).decision.kind !== 'reply') return undefined;
  if (text.trim() === '' || text.length > REPLY_LIMIT) return undefined;
  const rated = ratedWords(text, await rateReply({ rules, rubrics, moves: moves.slice(0, n - 1) }, move.scene, text));
  await saveRewrite(db(), { attempt_id: attemptId, n, text, rated: JSON.stringify(rated), updated_at: now().toISOString() });
  return rated;
}
