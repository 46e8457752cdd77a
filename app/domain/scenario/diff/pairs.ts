import { diffArrays } from 'diff';

/** What stands in one list, in the other, or in both. */
export interface Pair<T> {
  before?: T;
  after?: T;
}

/**
 * Two versions of a list, matched in order: equal ones first, and between them what went out with what came in its place.
 * `key` is what makes two equal.
 */
export function pairsInOrder<T>(before: readonly T[], after: readonly T[], key: (one: T) => string): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  let out: T[] = [];
  let come: T[] = [];
  const flush = () => {
    for (let n = 0; n < Math.max(out.length, come.length); n++) pairs.push({ ...(n in out && { before: out[n] }), ...(n in come && { after: come[n] }) });
    [out, come] = [[], []];
  };
  for (const part of diffArrays(before.map(key), after.map(key))) {
    if (part.removed) out.push(...before.slice(i, (i += part.count)));
    else if (part.added) come.push(...after.slice(j, (j += part.count)));
    else {
      flush();
      for (let n = 0; n < part.count; n++) pairs.push({ before: before[i++], after: after[j++] });
    }
  }
  flush();
  return pairs;
}

/** Ids that are in both lists but have changed places, as few of them as explain the new order. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const stayed = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id));
  const parts = diffArrays(stayed(before, after), stayed(after, before));
  return new Set(parts.flatMap((part) => (part.added ? part.value : [])));
}

/** Things with ids, matched by id; first those of `after` in its order, then those that are gone. */
export function pairsById<T extends { id: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map((one) => one.id));
  return [
    ...after.map((one) => ({ after: one, ...(known.has(one.id) && { before: known.get(one.id) }) })),
    ...before.filter((one) => !kept.has(one.id)).map((one) => ({ before: one })),
  ];
}
