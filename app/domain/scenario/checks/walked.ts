import { listed } from '../../content/nearest.ts';
import type { Condition, Line, Place } from '../model.ts';
import { branchesOf, meterPartsOf } from '../parts.ts';
import { rulesOf } from '../rules.ts';
import { trappedScenes } from '../trapped.ts';
import { walk } from '../walk.ts';
import type { Walk } from '../walk.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';
import { isBeyondBounds } from './conditions.ts';

/** Two walks of one scenario: of what decides, and of what is shown as well. The second is the first where no line has a condition, and where it would be cut. */
export interface Walks {
  plays: Walk;
  shown: Walk;
  /** Whether `shown` was walked in full, so that what it does not show is never shown. */
  linesKnown: boolean;
}

export function walksOf({ scenario, rubrics }: Checking): Walks {
  const rules = rulesOf(scenario, rubrics);
  const shown = walk(rules, undefined, true);
  const conditional = [...scenario.scenes, ...scenario.endings].some((place) => place.lines.some((line) => line.when));
  return { plays: conditional ? walk(rules) : shown, shown, linesKnown: !shown.cut };
}

/**
 * What only shows when every state is walked: scenes that conditions keep from being reached, conditions that hold in
 * no play, and states that cannot be left. For scenarios without an error.
 */
export function checkWalked(checking: Checking, walks: Walks): void {
  const { scenario, report } = checking;
  const { plays } = walks;
  for (const scene of scenario.scenes) {
    if (!plays.stuck.has(scene.id)) continue;
    report.error('no-choice-offered', scene.at, `Scene \`${scene.id}\` can be entered in a state in which no condition of its choices holds; give it a choice without \`when\`.`);
  }
  if (plays.cut) {
    report.warn('walk-cut', { line: 1, column: 1 }, `The scenario has more than ${plays.states} states; not all of them were looked at.`);
    return;
  }
  for (const scene of scenario.scenes) if (plays.reached.has(scene.id)) checkDecision(checking, walks, scene);
  if (walks.linesKnown) for (const place of [...scenario.scenes, ...scenario.endings]) if (plays.reached.has(place.id)) checkLines(checking, walks, place);
  for (const place of [...scenario.scenes, ...scenario.endings]) {
    if (plays.reached.has(place.id)) continue;
    const kind = 'outcome' in place ? 'Ending' : 'Scene';
    report.warn('never-entered', placeIn(checking, place, 'id'), `${kind} \`${place.id}\` is never entered: the conditions on the ways to it never hold.`);
  }
  for (const id of trappedScenes(plays)) {
    const scene = scenario.scenes.find((one) => one.id === id);
    if (scene) report.error('no-exit-state', placeIn(checking, scene, 'id'), `A play can come to scene \`${id}\` in a state from which no ending can be reached any more, whatever is chosen; lead out of this loop without a condition.`);
  }
}

function checkDecision(checking: Checking, { plays }: Walks, scene: Checking['scenario']['scenes'][number]): void {
  const { report } = checking;
  for (const choice of scene.decision.kind === 'choices' ? scene.decision.choices : []) {
    if (choice.when && outOfReach(checking, plays, choice.when, choice.at)) continue;
    if (plays.offered.has(`${scene.id} ${choice.id}`)) continue;
    report.warn('never-offered', placeIn(checking, choice, 'when'), `The choice \`${choice.id}\` is never offered: no play comes here with its condition holding.`);
  }
  for (const branch of branchesOf(scene)) {
    // What stands after the one without a test has been told.
    if (!branch.test) break;
    if (outOfReach(checking, plays, branch.test, branch.at) || plays.held.has(branch.test)) continue;
    report.warn('never-taken', placeIn(checking, branch, 'test'), `This \`<When>\` in scene \`${scene.id}\` is never taken: no play comes here with its test holding and none before it.`);
  }
}

function checkLines(checking: Checking, { shown }: Walks, place: { id: string; lines: readonly Line[]; at: Place }): void {
  for (const line of place.lines) {
    if (!line.when || outOfReach(checking, shown, line.when, place.at) || shown.held.has(line.when)) continue;
    checking.report.warn('never-shown', placeIn(checking, line, 'when', place.at), `This line in \`${place.id}\` is never shown: no play comes here with its condition holding.`);
  }
}

/** Warns of comparisons that no play comes up to; true where that is why the whole condition never holds. */
function outOfReach(checking: Checking, { asked }: Walk, condition: Condition, at: Place): boolean {
  let explains = false;
  for (const part of meterPartsOf(condition)) {
    const known = asked.get(part);
    if (part.kind !== 'compare' || !known || known.held || isBeyondBounds(part, checking)) continue;
    const { name, op, value } = part;
    const range = known.low === known.high ? `always ${known.low}` : `from ${known.low} to ${known.high}`;
    checking.report.warn('meter-out-of-reach', placeIn(checking, part, 'name', at), `${listed([`${name} ${op} ${value}`])} holds in no play: wherever this is asked, \`${name}\` is ${range}.`);
    explains ||= isNeeded(part, condition);
  }
  return explains;
}

const isNeeded = (part: Condition, condition: Condition): boolean => part === condition || (condition.kind === 'and' && condition.of.some((one) => isNeeded(part, one)));
