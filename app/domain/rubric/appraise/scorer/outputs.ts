import { CRITERIA, STEPS } from './model.ts';

/** What the linear part answers: for a criterion with levels, whether each of the levels 1-3 is reached; for a step, whether it is done. */
export const OUTPUTS: readonly { criterion: number; level: number }[] = CRITERIA.flatMap((name, criterion) =>
  STEPS.has(name) ? [{ criterion, level: 1 }] : [1, 2, 3].map((level) => ({ criterion, level })),
);

/** How steeply an answer turns from no to yes about a half. */
const STEEPNESS = 9;

/** By criterion, its first output and the one after its last. */
const PLACES = CRITERIA.map((_, criterion) => [OUTPUTS.findIndex((one) => one.criterion === criterion), OUTPUTS.findLastIndex((one) => one.criterion === criterion) + 1] as const);

/**
 * A criterion's score from the answers: levels 1-3 that are reached add up. Each answer is bent to lie between no and yes
 * first, so that a reply far beyond level 1 is not thereby at level 2 (on left-out clients .01 of kappa better than one
 * straight line). A step's answer stays as it is.
 */
export function scoreFrom(criterion: number, answers: ArrayLike<number>): number {
  const [from, to] = PLACES[criterion]!;
  if (STEPS.has(CRITERIA[criterion]!)) return answers[from] as number;
  let score = 0;
  for (let at = from; at < to; at += 1) score += 1 / (1 + Math.exp(-STEEPNESS * ((answers[at] as number) - 0.5)));
  return score;
}
