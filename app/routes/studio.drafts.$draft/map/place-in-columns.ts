import { GAP, NODE } from './node-size.ts';
import type { Places, ToPlace } from './place-nodes.ts';

/** How often the columns are gone through to bring scenes to the height of what leads to them. */
const SWEEPS = 4;

/**
 * A plainer layout than dagre's that takes any number and depth of scenes in an instant: each stands in the column of its
 * fewest steps from the beginning (or from the first scene that leads to it, where nothing leads there), near what leads to it.
 */
export function placeInColumns({ scenes, ways }: Pick<ToPlace, 'scenes' | 'ways'>): Places {
  const out = new Map(scenes.map((id) => [id, [] as string[]]));
  const into = new Map(scenes.map((id) => [id, [] as string[]]));
  for (const [from, to] of ways) {
    if (from === to || !out.has(from) || !out.has(to)) continue;
    out.get(from)?.push(to);
    into.get(to)?.push(from);
  }
  const columns = columnsOf(scenes, out);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const height = new Map(columns.flatMap((column) => column.map((id, row): [string, number] => [id, row - column.length / 2])));
    for (const column of columns) {
      const wanted = new Map(column.map((id) => [id, mean((into.get(id) ?? []).map((from) => height.get(from) ?? 0)) ?? height.get(id) ?? 0]));
      column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    }
  }
  return Object.fromEntries(
    columns.flatMap((column, index) => column.map((id, row) => [id, { x: index * (NODE.width + GAP.across), y: (row - column.length / 2) * (NODE.height + GAP.down) }])),
  );
}

function columnsOf(scenes: readonly string[], out: ReadonlyMap<string, string[]>): string[][] {
  const columns: string[][] = [];
  const met = new Set<string>();
  for (const first of scenes) {
    if (met.has(first)) continue;
    met.add(first);
    let step = [first];
    for (let depth = 0; step.length > 0; depth += 1) {
      (columns[depth] ??= []).push(...step);
      const next: string[] = [];
      for (const to of step.flatMap((id) => out.get(id) ?? [])) {
        if (met.has(to)) continue;
        met.add(to);
        next.push(to);
      }
      step = next;
    }
  }
  return columns;
}

const mean = (values: number[]): number | undefined => (values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length);
