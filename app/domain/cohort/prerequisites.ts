/** That `content` needs `needs` to be completed: an open assignment puts it first, or it is a part of the course `content`. */
export interface Need {
  content: string;
  needs: string;
  by: 'assignment' | 'part';
}

/**
 * The shortest chain of needs by which `content` is needed for `first` already, so that `first` could not come before it;
 * undefined where there is none. Circles among the needs that are there already do no harm.
 */
export function findCircle(needs: readonly Need[], content: string, first: string): Need[] | undefined {
  const from = new Map<string, Need[]>();
  for (const need of needs) from.set(need.content, [...(from.get(need.content) ?? []), need]);
  const reached = new Map<string, Need[]>([[first, []]]);
  // A map is gone through in the order in which it grows: first what is one step away, then two.
  for (const [id, chain] of reached) {
    for (const need of from.get(id) ?? []) {
      if (need.needs === content) return [...chain, need];
      if (!reached.has(need.needs)) reached.set(need.needs, [...chain, need]);
    }
  }
  return undefined;
}

/** Says by titles why a chain of `findCircle` forbids what was asked for. */
export function tellCircle(circle: readonly Need[], titleOf: (id: string) => string): string {
  const steps = circle.map(({ content, needs, by }) =>
    by === 'part' ? `“${titleOf(needs)}” is a part of “${titleOf(content)}”` : `“${titleOf(content)}” waits for “${titleOf(needs)}” already, by another assignment`,
  );
  const two = circle.length === 1;
  // A course that waits for nothing can begin, but not be completed without its parts.
  const waits = circle.every(({ by }) => by === 'assignment');
  return `${steps.join(', and ')}: ${waits ? `${two ? 'neither' : 'none of them'} could ever begin.` : `nobody could complete ${two ? 'both' : 'them'} in this order.`}`;
}
