import { rulesOf } from '../rules.ts';
import { walk } from '../walk.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/**
 * What only shows when every state is walked: scenes that conditions keep from being reached, choices that are never
 * offered, and scenes that can be entered with nothing on offer. For scenarios without an error.
 */
export function checkWalked(checking: Checking): void {
  const { scenario, rubrics, report } = checking;
  const walked = walk(rulesOf(scenario, rubrics));
  for (const scene of scenario.scenes) {
    if (walked.stuck.has(scene.id)) {
      report.error('no-choice-offered', scene.at, `Scene \`${scene.id}\` can be entered in a state in which no condition of its choices holds; give it a choice without \`when\`.`);
    }
    if (walked.cut || !walked.reached.has(scene.id) || scene.decision.kind !== 'choices') continue;
    for (const choice of scene.decision.choices) {
      if (walked.offered.has(`${scene.id} ${choice.id}`)) continue;
      report.warn('never-offered', placeIn(checking, choice, 'when'), `The choice \`${choice.id}\` is never offered: no play comes here with its condition holding.`);
    }
  }
  if (walked.cut) {
    report.warn('walk-cut', { line: 1, column: 1 }, `The scenario has more than ${walked.states} states; not all of them were looked at.`);
    return;
  }
  for (const place of [...scenario.scenes, ...scenario.endings]) {
    if (walked.reached.has(place.id)) continue;
    const kind = 'outcome' in place ? 'Ending' : 'Scene';
    report.warn('never-entered', placeIn(checking, place, 'id'), `${kind} \`${place.id}\` is never entered: the conditions on the ways to it never hold.`);
  }
}
