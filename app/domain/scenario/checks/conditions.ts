import { didYouMean, orOneOf } from '../../content/nearest.ts';
import type { Condition, Effect, Place, Reply } from '../model.ts';
import { branchesOf, partsOf } from '../parts.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';
import { checkLevel } from './criteria.ts';

/** Names in conditions and effects that stand for nothing, and flags that are set or read in vain. */
export function checkConditions(checking: Checking): void {
  const { scenario } = checking;
  for (const scene of [...scenario.scenes, ...scenario.endings]) {
    for (const line of scene.lines) check(line.when, scene.at, checking);
  }
  for (const scene of scenario.scenes) {
    const { decision } = scene;
    const reply = decision.kind === 'reply' ? decision.reply : undefined;
    for (const branch of branchesOf(scene)) {
      check(branch.test, branch.at, checking, reply);
      checkEffects(branch.effects, branch.at, checking);
    }
    for (const choice of decision.kind === 'choices' ? decision.choices : []) {
      check(choice.when, choice.at, checking);
      checkEffects(choice.effects, choice.at, checking);
    }
  }
}

function check(condition: Condition | undefined, at: Place, checking: Checking, reply?: Reply): void {
  const { scenario, targets, settable, report, notes } = checking;
  for (const part of condition ? partsOf(condition) : []) {
    const place = placeIn(checking, part, 'name', at);
    if (part.kind === 'visited' && !targets.has(part.scene)) {
      report.error('unknown-scene', place, `Scene \`${part.scene}\` does not exist${didYouMean(part.scene, targets)}`);
    } else if (part.kind === 'flag' && !settable.has(part.flag)) {
      const meter = scenario.meters.some((one) => one.id === part.flag);
      const message = meter
        ? `\`${part.flag}\` is a meter; compare it with a number, such as \`${part.flag} >= 5\`.`
        : `The flag \`${part.flag}\` is never set, so this cannot hold${didYouMean(part.flag, [...settable, ...scenario.meters.map((one) => one.id)])}`;
      report.error('unknown-flag', place, message);
    } else if (part.kind === 'compare' && !notes.unknown.has('meters')) {
      checkComparison(part, place, checking, reply);
    }
  }
}

function checkComparison(part: Condition & { kind: 'compare' }, place: Place, checking: Checking, reply?: Reply): void {
  const { scenario, best, report } = checking;
  const { name, op, value } = part;
  const meter = scenario.meters.find((one) => one.id === name);
  if (meter) {
    if (isBeyondBounds(part, checking)) report.warn('never-holds', place, `\`${name} ${op} ${value}\` can never hold, since \`${name}\` goes from ${meter.min} to ${meter.max}.`);
  } else if (reply?.criteria.includes(name)) {
    checkLevel(name, value, place, checking);
  } else if (best.has(name)) {
    const message = reply
      ? `This reply is not rated on \`${name}\`; write it into the reply's \`criteria\`.`
      : `The level of \`${name}\` is known only in the tests of a \`<Reply>\`; here a meter or a flag can be read.`;
    report.error('criterion-not-rated', place, message);
  } else {
    const known = [...scenario.meters.map((one) => one.id), ...(reply?.criteria ?? [])];
    report.error('unknown-meter', place, `There is no meter \`${name}\`${orOneOf(name, known)}`);
  }
}

/** Whether a comparison can never hold within the bounds that the front matter gives the meter. */
export function isBeyondBounds({ name, op, value }: Condition & { kind: 'compare' }, { scenario }: Checking): boolean {
  const meter = scenario.meters.find((one) => one.id === name);
  if (!meter) return false;
  if (value < meter.min) return ['<', '<=', '='].includes(op);
  if (value > meter.max) return ['>', '>=', '='].includes(op);
  return (op === '<' && value === meter.min) || (op === '>' && value === meter.max);
}

function checkEffects(effects: readonly Effect[], at: Place, checking: Checking): void {
  const { scenario, settable, report, notes } = checking;
  const meters = scenario.meters.map((meter) => meter.id);
  for (const effect of effects) {
    const place = placeIn(checking, effect, 'name', at);
    if (effect.kind === 'lower' && !settable.has(effect.flag)) {
      report.error('unknown-flag', place, `The flag \`${effect.flag}\` is never set, so it need not be unset${didYouMean(effect.flag, settable)}`);
    }
    if ((effect.kind === 'add' || effect.kind === 'set') && !meters.includes(effect.meter) && !notes.unknown.has('meters')) {
      report.error('unknown-meter', place, `There is no meter \`${effect.meter}\`${orOneOf(effect.meter, meters)}`);
    }
  }
}
