import type { Branch, Condition, Effect, Scenario, Scene } from './model.ts';

/** Every branch of a scene's decision that is taken without choosing it. */
export function branchesOf({ decision }: Scene): Branch[] {
  if (decision.kind === 'continue') return decision.branches;
  return decision.kind === 'reply' ? decision.reply.branches : [];
}

/** Every effect of a scenario with the thing it belongs to. */
export function effectsOf(scenario: Scenario): Effect[] {
  return scenario.scenes.flatMap((scene) => [
    ...branchesOf(scene).flatMap((branch) => branch.effects),
    ...(scene.decision.kind === 'choices' ? scene.decision.choices.flatMap((choice) => choice.effects) : []),
  ]);
}

/** A condition and everything it is made of. */
export function partsOf(condition: Condition): Condition[] {
  if (condition.kind === 'not') return [condition, ...partsOf(condition.of)];
  if (condition.kind === 'and' || condition.kind === 'or') return [condition, ...condition.of.flatMap(partsOf)];
  return [condition];
}

/** The comparisons that could let a condition hold: those under no `not`. */
export function meterPartsOf(condition: Condition): Condition[] {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.of.flatMap(meterPartsOf);
  return condition.kind === 'compare' ? [condition] : [];
}

/** Every condition of a scenario, whole. */
export function conditionsOf(scenario: Scenario): Condition[] {
  const lines = [...scenario.scenes, ...scenario.endings].flatMap((scene) => scene.lines);
  const choices = scenario.scenes.flatMap((scene) => (scene.decision.kind === 'choices' ? scene.decision.choices : []));
  const tests = scenario.scenes.flatMap(branchesOf).map((branch) => branch.test);
  return [...lines.map((line) => line.when), ...choices.map((choice) => choice.when), ...tests].filter((condition) => condition !== undefined);
}

/** Every flag that an effect names or a condition reads, sorted. */
export function flagsOf(scenario: Scenario): string[] {
  const named = effectsOf(scenario).flatMap((effect) => (effect.kind === 'raise' || effect.kind === 'lower' ? [effect.flag] : []));
  const read = conditionsOf(scenario).flatMap(partsOf).flatMap((part) => (part.kind === 'flag' ? [part.flag] : []));
  return [...new Set([...named, ...read])].sort();
}
