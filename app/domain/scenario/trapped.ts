import type { Walk } from './walk.ts';

/**
 * Scenes that a play can come to in a state from which no ending can be reached, each the first of its kind on its way.
 * States with nothing on offer are told elsewhere, and count as a way out here. Only for a walk that was not cut.
 */
export function trappedScenes({ graph }: Walk): string[] {
  const before: number[][] = graph.map(() => []);
  graph.forEach(({ steps }, at) => steps.forEach((step) => before[step.to]?.push(at)));
  const free = new Set(graph.flatMap(({ ended, steps }, at) => (ended || steps.length === 0 ? [at] : [])));
  for (const at of free) for (const from of before[at] ?? []) free.add(from);
  const first = graph.flatMap(({ scene }, at) => (!free.has(at) && (at === 0 || before[at]?.some((from) => free.has(from))) ? [scene] : []));
  return [...new Set(first)];
}
