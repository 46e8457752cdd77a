/**
 * How sure a level is, 0-1: the share of a normal error of the score (its spread on clients that were left out) that would
 * leave the level as it is.
 */
export function confidence(score: number, thresholds: readonly number[], level: number, spread: number): number {
  const below = level === 0 ? -Infinity : (thresholds[level - 1] as number);
  const above = thresholds[level] ?? Infinity;
  const sure = normal((above - score) / spread) - normal((below - score) / spread);
  return Math.round(100 * Math.min(0.99, Math.max(0.05, sure))) / 100;
}

/** The normal distribution function, by the logistic curve that fits it to .01 (Bowling et al. 2009). */
const normal = (z: number): number => (z === Infinity ? 1 : z === -Infinity ? 0 : 1 / (1 + Math.exp(-0.07056 * z ** 3 - 1.5976 * z)));
