import type { Caller } from './calling.ts';
import { UNRATED } from './unrated-words.ts';

/** Plays an attempt from where it stands to some ending: the first choice everywhere, and replies of the lowest level. */
export async function playOut(caller: Caller, attempt: string): Promise<void> {
  // A move that no scene has is refused, and answered with the view.
  let { player } = (await caller.move(attempt, 1, { choice: '-' })).answer;
  while (player.view.now.decision.kind !== 'ended') {
    const { decision } = player.view.now;
    const fields: Record<string, string> =
      decision.kind === 'choices'
        ? { choice: decision.choices[0]?.id ?? '' }
        : decision.kind === 'reply'
          ? { intent: 'reply', text: UNRATED, ...Object.fromEntries(decision.criteria.map((id) => [`level:${id}`, '0'])) }
          : { continue: 'yes' };
    const { status, answer } = await caller.move(attempt, player.view.next, fields);
    if (status !== 200) throw new Error(`Move ${player.view.next} was answered with ${status}.`);
    ({ player } = answer);
  }
}
