import type { StoryMap } from '#app/domain/scenario/story-map.ts';

type MapNode = StoryMap['nodes'][number];

/** A scene or ending on the map, or a name that a way leads to and that nothing has. */
export type GraphNode = MapNode | { id: string; kind: 'missing'; title: string; words: ''; marks: []; line: number };

/** Everything that leads from one scene to another, drawn as one line. */
export interface Way {
  to: string;
  labels: string[];
}

/** The map made ready for walking and drawing. */
export interface StoryGraph {
  /** In source order, what is missing last. */
  nodes: GraphNode[];
  byId: ReadonlyMap<string, GraphNode>;
  /** By the scene they leave, in source order. */
  waysOut: ReadonlyMap<string, Way[]>;
  /** Ids of the scenes that lead there, in source order. */
  waysIn: ReadonlyMap<string, string[]>;
}

/** The graph of a map. Of scenes with one id the first counts, and a target that does not exist becomes a node of its own. */
export function graphOf(map: StoryMap): StoryGraph {
  const byId = new Map<string, GraphNode>();
  for (const node of map.nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const waysOut = new Map<string, Way[]>();
  const waysIn = new Map<string, string[]>();
  for (const { from, to, label } of map.edges) {
    if (!to || !byId.has(from)) continue;
    if (!byId.has(to)) byId.set(to, { id: to, kind: 'missing', title: '', words: '', marks: [], line: byId.get(from)?.line ?? 1 });
    const ways = waysOut.get(from) ?? [];
    waysOut.set(from, ways);
    const same = ways.find((way) => way.to === to);
    if (same) same.labels.push(label);
    else {
      ways.push({ to, labels: [label] });
      waysIn.set(to, [...(waysIn.get(to) ?? []), from]);
    }
  }
  return { nodes: [...byId.values()], byId, waysOut, waysIn };
}
