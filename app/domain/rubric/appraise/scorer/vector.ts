import { MOST, wholeOf } from '../features/dense.ts';
import type { IndexedClause, IndexedReply } from './indexed.ts';
import type { Weights } from './model.ts';

/** 1 + ln(count): the second time says less than the first. */
const DAMPED = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** What a count says; nothing for none. */
export const damped = (count: number): number => DAMPED[Math.min(255, count)]!;

/**
 * The values of a reply's n-grams, in the order of its own list, when only these of its clauses are kept: how often they
 * occur (damped) times how telling they are, divided so that the squares add up to one.
 */
export function weighed(reply: IndexedReply, kept: readonly IndexedClause[], which: 'words' | 'letters', rarity: Float32Array): Float64Array {
  const ids = reply[which];
  const values = new Float64Array(ids.length);
  for (const clause of kept) {
    const places = clause[which];
    for (let at = 0; at < places.length; at += 1) values[places[at]!]! += 1;
  }
  let square = 0;
  for (let at = 0; at < values.length; at += 1) {
    const count = values[at]!;
    if (count === 0) continue;
    const value = damped(count) * rarity[ids[at]!]!;
    values[at] = value;
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < values.length; at += 1) values[at]! /= length;
  return values;
}

/** Beyond this many deviations a feature says no more. */
const FAR = 5;

/** The dense features in the weights' order, each divided by its scale. */
export function scaled(clauses: readonly IndexedClause[], { dense, scale }: Pick<Weights, 'dense' | 'scale'>): Float64Array {
  const vector = new Float64Array(scale.length);
  for (const clause of clauses) for (const at of clause.counted) vector[at]! += 1;
  for (let at = 0; at < vector.length; at += 1) vector[at] = Math.min(MOST, vector[at]!);
  for (const [name, value] of wholeOf(clauses)) {
    const at = dense.get(name);
    if (at !== undefined) vector[at] = value;
  }
  for (let at = 0; at < vector.length; at += 1) vector[at] = Math.min(FAR, vector[at]! / scale[at]!);
  return vector;
}
