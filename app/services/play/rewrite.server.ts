import { ratedWords, type RatedWords } from '#app/domain/rubric/rated-words.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { getScene } from '#app/domain/scenario/engine.ts';
import { notYetSaid, type NotYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { db } from '#db';
import { saveRewrite } from '#db/queries/rewrites.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt } from './attempt.server.ts';
import { rateReply } from './rate-reply.server.ts';

/**
 * Keeps a second try at a reply with its ratings, given as those of the first were, in the conversation as it stood then.
 * It is practice and counts nowhere. Fails when the attempt goes on, move n was no reply, or the words are empty or
 * too long; then nothing is kept.
 */
export async function rewriteReply(person: SignedIn, attemptId: string, n: number, text: string): Promise<Result<RatedWords, NotYetSaid | 'not-asked'>> {
  const { attempt, rules, rubrics, moves } = await requireOwnAttempt(person, attemptId);
  const move = moves[n - 1];
  if (!attempt.ended_at || !move || getScene(rules.scenario, move.scene).decision.kind !== 'reply') return fail('not-asked');
  const refused = notYetSaid(text);
  if (refused) return fail(refused);
  const rated = ratedWords(text, await rateReply({ rules, rubrics, moves: moves.slice(0, n - 1) }, move.scene, text));
  await saveRewrite(db(), { attempt_id: attemptId, n, text, rated: JSON.stringify(rated), updated_at: now().toISOString() });
  return ok(rated);
}
