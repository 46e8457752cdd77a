import { shortestPlays } from '../shortest-play.ts';
import type { ShortestPlay } from '../shortest-play.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';
import type { Walks } from './walked.ts';

/** Fewer decisions than these show little of how somebody deals with people: a debrief rests on several moments. */
export const FEWEST_DECISIONS = 4;

/** Warns of endings that a play can come to after too few decisions, with the way to them. Returns the shortest play of each ending. */
export function checkPaths(checking: Checking, { plays }: Walks): ShortestPlay[] {
  const { scenario, report } = checking;
  const deciding = new Set(scenario.scenes.filter(({ decision }) => decision.kind !== 'continue').map((scene) => scene.id));
  const shortest = shortestPlays(plays, (scene) => deciding.has(scene));
  for (const { ending, count, decisions } of shortest) {
    if (count >= FEWEST_DECISIONS) continue;
    const place = scenario.endings.find((one) => one.id === ending);
    if (!place) continue;
    const way = decisions().map(({ scene, step }) => `\`${scene}\` (${'rates' in step.way ? step.way.id : 'reply'})`).join(', ');
    const after = ['without any decision', 'after one decision', 'after two decisions', 'after three decisions'][count];
    report.warn('short-path', placeIn(checking, place, 'id'), `A play can end in \`${ending}\` ${after}${way ? `: ${way}` : ''}; with fewer than four there is little to learn from.`);
  }
  return shortest;
}
