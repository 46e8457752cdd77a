import { criteriaOf } from '#app/domain/rubric/criteria.ts';
import { view } from '#app/domain/scenario/view.ts';
import { db } from '#db';
import { findReplyDraft } from '#db/queries/reply-drafts.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import type { PlayerView } from './player-view.ts';

/** The learner's view of their attempt. Throws 404 when it is not theirs. */
export async function getPlayerView(person: SignedIn, id: string): Promise<PlayerView> {
  return playerView(await requireOwnAttempt(person, id));
}

/** The view of a loaded attempt, with the words kept for the present reply. */
export async function playerView({ attempt, rules, rubrics, moves }: LoadedAttempt): Promise<PlayerView> {
  const seen = view(rules, moves);
  const { decision } = seen.now;
  if (decision.kind !== 'reply') return { attempt: attempt.id, view: seen, words: '' };
  const draft = await findReplyDraft(db(), attempt.id, seen.next);
  const words = draft?.text ?? '';
  if (!draft?.rating) return { attempt: attempt.id, view: seen, words };
  const rate = criteriaOf(rubrics).filter((criterion) => decision.criteria.includes(criterion.id));
  return { attempt: attempt.id, view: seen, words, rate: rate.map(({ id, name, about, scale, descriptors }) => ({ id, name, about, scale, descriptors })) };
}
