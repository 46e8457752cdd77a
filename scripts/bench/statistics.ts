export interface Spread {
  least: number;
  median: number;
  most: number;
}

/** The middle value, or the mean of the two in the middle. Throws on an empty list. */
export const median = (values: readonly number[]): number => (quantile(values, 0.5) + quantile(values, 0.5, Math.floor)) / 2;

/** The value below which a share of the values lies, by rank. Throws on an empty list. */
export function quantile(values: readonly number[], share: number, rank = Math.ceil): number {
  const value = [...values].sort((a, b) => a - b)[rank((values.length - 1) * share)];
  if (value === undefined) throw new Error('There is no quantile of no values.');
  return value;
}

export const spreadOf = (values: readonly number[]): Spread => ({ least: Math.min(...values), median: median(values), most: Math.max(...values) });
