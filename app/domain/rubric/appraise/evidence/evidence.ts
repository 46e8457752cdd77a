import type { Span } from '../model.ts';
import type { LocalCriterion } from '../scorer/model.ts';
import { bearsOn } from './bears-on.ts';
import type { Rated } from '../scorer/levels.ts';

/**
 * The clauses that a level above missing rests on, by index: without them the level is lower, and without as much of the
 * rest it is not. Found by trying on the scorer itself; all clauses where nothing less will do. Empty for a missing level.
 */
export function evidenceOf(rated: Rated, criterion: LocalCriterion): number[] {
  const level = rated.level(criterion);
  if (level === 0) return [];
  const all = rated.clauses.map((_, index) => index);
  const worth = worths(rated, criterion);
  const bears = rated.clauses.map((clause, index) => Number((worth[index] as number) > 0 && bearsOn(criterion, clause)));
  const order = [...all].sort((a, b) => (bears[b] as number) - (bears[a] as number) || (worth[b] as number) - (worth[a] as number) || a - b);
  const lower = (without: readonly number[]) => rated.level(criterion, new Set(without)) < level;
  const needed = fewest(order, lower);
  return enough(rated, needed, order, lower).sort((a, b) => a - b);
}

/** The clause that pulls the score down most, where one does; abuse always. */
export function spoiler(rated: Rated, criterion: LocalCriterion): number | undefined {
  const abuse = rated.clauses.findIndex(({ strict }) => criterion === 'assurance' && strict.has('abuse'));
  if (abuse >= 0) return abuse;
  const worth = worths(rated, criterion);
  const least = worth.reduce((worst, value, index) => (value < (worth[worst] as number) ? index : worst), 0);
  return (worth[least] ?? 0) < 0 ? least : undefined;
}

/** By clause, how much the score falls without it. */
function worths(rated: Rated, criterion: LocalCriterion): number[] {
  const whole = rated.score(criterion);
  return rated.clauses.map((_, index) => whole - rated.score(criterion, new Set([index])));
}

/** Takes clauses in order until the level falls, then gives back those that it falls without. */
function fewest(order: readonly number[], lower: (without: readonly number[]) => boolean): number[] {
  let taken: number[] = [];
  for (const index of order) {
    taken.push(index);
    if (lower(taken)) break;
  }
  for (const index of [...taken].slice(0, -1).reverse()) {
    const rest = taken.filter((one) => one !== index);
    if (rest.length > 0 && lower(rest)) taken = rest;
  }
  return taken;
}

/** Adds clauses as long as the level also falls when others, no longer than the evidence, are left out instead. */
function enough(rated: Rated, needed: readonly number[], order: readonly number[], lower: (without: readonly number[]) => boolean): number[] {
  const size = (indices: readonly number[]) => indices.reduce((sum, index) => sum + (rated.clauses[index]?.end ?? 0) - (rated.clauses[index]?.start ?? 0), 0);
  const evidence = [...needed];
  for (;;) {
    const others = order.filter((index) => !evidence.includes(index));
    const room = size(evidence);
    const fits = (indices: readonly number[]) => {
      const fitting: number[] = [];
      for (const index of indices) if (size([...fitting, index]) <= room * 1.25) fitting.push(index);
      return fitting;
    };
    const inOrder = [...others].sort((a, b) => a - b);
    const trials = [fits(others), fits(inOrder), fits([...inOrder].reverse()), ...others.map((index) => [index])].filter((trial) => trial.length > 0);
    const failing = trials.find((trial) => lower(trial));
    if (!failing) return evidence;
    evidence.push(order.find((index) => failing.includes(index)) as number);
  }
}

/** Spans of clauses, neighbours joined. */
export function spansOf(rated: Rated, indices: readonly number[]): Span[] {
  const spans: Span[] = [];
  let last = -2;
  for (const index of indices) {
    const clause = rated.clauses[index];
    if (!clause) continue;
    const before = spans.at(-1);
    if (before && index === last + 1) before[1] = clause.end;
    else spans.push([clause.start, clause.end]);
    last = index;
  }
  return spans;
}
