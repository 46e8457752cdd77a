/** The level that a score reaches: how many thresholds are at or below it. */
export const levelOf = (score: number, thresholds: readonly number[]): number => thresholds.filter((threshold) => score >= threshold).length;

const STEPS = 48;
/** Each score counts as a bell of this share of the scores' deviation: without it the thresholds chase single replies (.005 of kappa on left-out clients). */
const BLUR = 0.2;

/**
 * The thresholds under which blurred scores agree best with levels: weighted kappa for 0-3, F1 for 0-1. Coordinate
 * ascent over quantiles of the scores, from the shares of the levels. Those of 0-3 are then taken half-way back to where
 * each level comes up as often as the raters gave it, which carries over better (.002 of kappa on left-out clients).
 */
export function bestThresholds(scores: readonly number[], levels: readonly number[], best: number): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  const lowest = best === 1 ? 0.5 : 0;
  const candidates = [...new Set(Array.from({ length: STEPS }, (_, index) => at(lowest + ((1 - lowest) * (index + 0.5)) / STEPS)))];
  const bell = BLUR * deviation(scores);
  const known = new Map<number, Float64Array>();
  const reaching = (threshold: number): Float64Array => {
    const found = known.get(threshold) ?? Float64Array.from(scores, (score) => 1 / (1 + Math.exp((-1.702 * (score - threshold)) / bell)));
    known.set(threshold, found);
    return found;
  };
  const quality = (thresholds: readonly number[]) => (best === 1 ? softF1(reaching(thresholds[0] as number), levels) : softKappa(thresholds.map(reaching), levels));
  const asOften = Array.from({ length: best }, (_, level) => at(levels.filter((one) => one <= level).length / levels.length));
  let thresholds = asOften;
  let reached = quality(thresholds);
  for (let round = 0, moved = true; moved && round < 4; round += 1) {
    moved = false;
    for (let which = 0; which < best; which += 1) {
      for (const candidate of candidates) {
        const tried = thresholds.with(which, candidate);
        if (tried.some((one, index) => index > 0 && one < (tried[index - 1] as number))) continue;
        const gained = quality(tried);
        if (gained > reached + 1e-9) [thresholds, reached, moved] = [tried, gained, true];
      }
    }
  }
  return best === 1 ? thresholds : thresholds.map((threshold, level) => (threshold + (asOften[level] as number)) / 2);
}

function softKappa(reaching: readonly Float64Array[], levels: readonly number[]): number {
  const wide = reaching.length + 1;
  const table = new Float64Array(wide * wide);
  levels.forEach((level, index) => {
    for (let found = 0; found < wide; found += 1) {
      const from = found === 0 ? 1 : (reaching[found - 1]![index] as number);
      const to = found === wide - 1 ? 0 : (reaching[found]![index] as number);
      table[level * wide + found]! += from - to;
    }
  });
  const sum = (cells: (index: number) => number) => Array.from({ length: wide }, (_, index) => cells(index)).reduce((a, b) => a + b, 0);
  let apart = 0;
  let byChance = 0;
  for (let row = 0; row < wide; row += 1) {
    for (let column = 0; column < wide; column += 1) {
      const weight = (row - column) ** 2;
      apart += weight * (table[row * wide + column] as number);
      byChance += (weight * sum((one) => table[row * wide + one] as number) * sum((one) => table[one * wide + column] as number)) / levels.length;
    }
  }
  return byChance > 0 ? 1 - apart / byChance : 0;
}

function softF1(reaching: Float64Array, levels: readonly number[]): number {
  const hits = reaching.reduce((sum, share, index) => sum + share * (levels[index] as number), 0);
  const found = reaching.reduce((sum, share) => sum + share, 0);
  const truly = levels.reduce((sum, level) => sum + level, 0);
  return found + truly > 0 ? (2 * hits) / (found + truly) : 0;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
