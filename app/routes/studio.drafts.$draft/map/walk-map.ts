import type { StoryGraph } from './story-graph.ts';

/** Where a walk over the map is, and the scenes it came through. */
export interface Walker {
  at: string;
  trail: readonly string[];
}

export type Step = 'forward' | 'back' | 'next' | 'previous' | 'start';

/**
 * One step over the map: `forward` along the first way out, `back` the way one came (or to the first scene that leads here),
 * `next` and `previous` to where the scene before could have led instead, `start` to the beginning. Where nothing leads here,
 * `next` and `previous` go through all such scenes in the order of the source. Undefined when there is no such step.
 */
export function stepOn(graph: StoryGraph, { at, trail }: Walker, step: Step): Walker | undefined {
  switch (step) {
    case 'forward': {
      const to = graph.waysOut.get(at)?.[0]?.to;
      return to === undefined ? undefined : { at: to, trail: [...trail.slice(-TRAIL), at] };
    }
    case 'back': {
      const from = cameFrom(graph, at, trail);
      return from === undefined ? undefined : { at: from, trail: trail.at(-1) === from ? trail.slice(0, -1) : trail };
    }
    case 'next':
    case 'previous':
      return beside(graph, { at, trail }, step === 'next' ? 1 : -1);
    case 'start': {
      const first = graph.nodes[0]?.id;
      return first === undefined ? undefined : { at: first, trail: [] };
    }
  }
}

/** A loop can be walked for ever. */
const TRAIL = 500;

function cameFrom(graph: StoryGraph, at: string, trail: readonly string[]): string | undefined {
  const last = trail.at(-1);
  const leadsHere = last !== undefined && graph.waysOut.get(last)?.some((way) => way.to === at);
  return leadsHere ? last : graph.waysIn.get(at)?.[0];
}

function beside(graph: StoryGraph, { at, trail }: Walker, by: 1 | -1): Walker | undefined {
  const from = cameFrom(graph, at, trail);
  const row = from === undefined ? graph.nodes.filter((node) => !graph.waysIn.has(node.id)).map((node) => node.id) : (graph.waysOut.get(from) ?? []).map((way) => way.to);
  const to = row[row.indexOf(at) + by];
  if (to === undefined) return undefined;
  return { at: to, trail: from === undefined || trail.at(-1) === from ? trail : [...trail.slice(-TRAIL), from] };
}
