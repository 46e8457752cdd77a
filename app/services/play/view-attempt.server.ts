import { hasLocalRater } from '#app/domain/rubric/read-reply.ts';
import { criteriaOf } from '#app/domain/rubric/criteria.ts';
import { replay } from '#app/domain/scenario/engine.ts';
import { view } from '#app/domain/scenario/view.ts';
import { db } from '#db';
import { findReplyDraft } from '#db/queries/reply-drafts.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import { judgeToldOf } from './judge.server.ts';
import type { PlayerView } from './player-view.ts';
import { readWords } from './rate-reply.server.ts';

/** The learner's view of their attempt. Throws 404 when it is not theirs. */
export async function getPlayerView(person: SignedIn, id: string): Promise<PlayerView> {
  return playerView(await requireOwnAttempt(person, id));
}

/** The view of a loaded attempt, with the words kept for the present reply and what is left to rate of them. */
export async function playerView(loaded: LoadedAttempt): Promise<PlayerView> {
  const { attempt, rules, rubrics, moves } = loaded;
  const seen = view(rules, moves);
  const { decision } = seen.now;
  if (decision.kind !== 'reply') return { attempt: attempt.id, view: seen, words: '' };
  const draft = await findReplyDraft(db(), attempt.id, seen.next);
  const words = draft?.text ?? '';
  const asked = criteriaOf(rubrics).filter((criterion) => decision.criteria.includes(criterion.id));
  const sentTo = asked.some(hasLocalRater) ? judgeToldOf() : undefined;
  const writing = { attempt: attempt.id, view: seen, words, scored: asked.every(hasLocalRater), ...(sentTo ? { sentTo } : {}) };
  if (!draft?.rating) return writing;
  const { unrated, reason } = readWords(loaded, replay(rules, moves).scene, words);
  if (unrated.length === 0) return writing;
  return { ...writing, rate: unrated.map(({ id, name, about, scale, descriptors }) => ({ id, name, about, scale, descriptors })), ...(reason ? { why: reason } : {}) };
}
