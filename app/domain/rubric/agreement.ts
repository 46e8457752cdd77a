/** How far two raters agree on the same things. `confusion[a][b]`: how often the first gave `a` and the second `b`. */
export interface Agreement {
  n: number;
  /** Share of pairs that are equal, 0-1. */
  exact: number;
  /** Quadratic weighted kappa, at most 1; undefined where both gave but one level, since then there is nothing to agree on. */
  kappa: number | undefined;
  confusion: number[][];
}

/**
 * Agreement of pairs of levels from 0 to `best`.
 * Kappa after Cohen (1968), with weights ((a - b) / best)²: one less the disagreement seen over that of chance.
 */
export function agreementOf(pairs: readonly (readonly [number, number])[], best: number): Agreement {
  const confusion = Array.from({ length: best + 1 }, () => Array.from({ length: best + 1 }, () => 0));
  for (const [a, b] of pairs) {
    const row = confusion[a];
    if (row) row[b] = (row[b] ?? 0) + 1;
  }
  const n = pairs.length;
  const first = confusion.map((row) => sum(row));
  const second = confusion.map((_, b) => sum(confusion.map((row) => row[b] ?? 0)));
  let seen = 0;
  let byChance = 0;
  for (const [a, row] of confusion.entries()) {
    for (const [b, times] of row.entries()) {
      const weight = (a - b) ** 2;
      seen += weight * times;
      byChance += (weight * (first[a] ?? 0) * (second[b] ?? 0)) / Math.max(n, 1);
    }
  }
  const same = sum(confusion.map((row, a) => row[a] ?? 0));
  return { n, exact: n === 0 ? 0 : same / n, kappa: byChance === 0 ? undefined : 1 - seen / byChance, confusion };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** F1 of the second list's ones against the first's: the harmonic mean of precision and recall, 0-1. */
export function f1(truth: readonly number[], found: readonly number[]): number {
  const count = (truly: number, as: number) => truth.filter((one, index) => one === truly && found[index] === as).length;
  const hits = count(1, 1);
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + count(1, 0) + count(0, 1));
}
