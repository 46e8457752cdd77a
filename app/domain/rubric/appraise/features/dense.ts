import type { ReadClause } from './read.ts';
import { shapeOf } from './shape.ts';

/** Cues and kinds are counted up to this: a fourth apology says no more than a third. */
export const MOST = 3;

/** The cues and kinds of one clause: the dense features that are counted over clauses. */
export const denseNames = (clause: ReadClause): string[] => [...clause.cues, ...clause.kinds];

/** Kinds whose share of the clauses matters as well as their number. */
const SHARES = ['stock', 'harsh', 'away', 'hard', 'feels:any', 'asks', 'act:mine-firm'];

/** The dense features that are not counted clause by clause: shares, and the shape of the whole. */
export function wholeOf(clauses: readonly ReadClause[]): [string, number][] {
  const parts = Math.max(1, Math.min(MOST, clauses.length));
  const shares = SHARES.map((name): [string, number] => [`share:${name}`, Math.min(MOST, clauses.filter((clause) => clause.kinds.has(name)).length) / parts]);
  return [...shares, ...shapeOf(clauses)];
}

/** All the hand-made features of some clauses together, by name. Absent is 0. */
export function denseOf(clauses: readonly ReadClause[]): Map<string, number> {
  const features = new Map<string, number>();
  for (const clause of clauses) for (const name of denseNames(clause)) features.set(name, Math.min(MOST, (features.get(name) ?? 0) + 1));
  for (const [name, value] of wholeOf(clauses)) features.set(name, value);
  return features;
}
