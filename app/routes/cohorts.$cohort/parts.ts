/** People of the matrix by parts of so many, as they are loaded. */
export const IN_A_PART = 50;

export type Part<P> = { state: 'loading' | 'failed' } | { state: 'here'; people: readonly P[] };
export type Parts<P> = ReadonlyMap<number, Part<P>>;

export const partOf = (row: number): number => Math.floor(row / IN_A_PART);

/** What the page came with, as parts. `offset`: the place of its first person, at which a part begins. */
export function partsFrom<P>(people: readonly P[], offset: number): Parts<P> {
  const parts = new Map<number, Part<P>>();
  for (let from = 0; from < people.length; from += IN_A_PART) {
    parts.set(partOf(offset + from), { state: 'here', people: people.slice(from, from + IN_A_PART) });
  }
  return parts;
}

/** The parts that rows from one to another lie in and that nobody has asked for yet. */
export function missingParts<P>(parts: Parts<P>, firstRow: number, lastRow: number): number[] {
  const missing: number[] = [];
  for (let part = partOf(firstRow); part <= partOf(lastRow); part++) if (!parts.has(part)) missing.push(part);
  return missing;
}

/** The person of a row, or how the loading of their part stands; undefined where nobody has asked for it. */
export function rowOf<P>(parts: Parts<P>, row: number): P | 'loading' | 'failed' | undefined {
  const part = parts.get(partOf(row));
  return part?.state === 'here' ? part.people[row % IN_A_PART] : part?.state;
}
