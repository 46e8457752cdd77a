import { Graph, layout } from '@dagrejs/dagre';
import { GAP, NODE } from './node-size.ts';
import { placeInColumns } from './place-in-columns.ts';

/** What the layout needs to know of a map; plain, so that a worker can be sent it. */
export interface ToPlace {
  scenes: string[];
  /** Endings in the order in which they stand below one another: by outcome. */
  endings: { id: string; group: string }[];
  ways: [from: string, to: string][];
}

export type Places = Record<string, { x: number; y: number }>;

/** Above this many scenes dagre takes seconds, and where it goes down a long story by recursion the stack may end; so it is left alone. */
const MOST = 400;

/** Where each node's upper left corner is drawn: scenes from left to right as the story goes, endings in a column after them. */
export function placeNodes(what: ToPlace): Places {
  const places = what.scenes.length > MOST ? placeInColumns(what) : (placeByDagre(what) ?? placeInColumns(what));
  placeEndings(what.endings, what.ways, places);
  return places;
}

/** Undefined for a story so long that dagre, which goes down it by recursion, comes to the end of the stack. */
function placeByDagre({ scenes, ways }: ToPlace): Places | undefined {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.down, ranksep: GAP.across, ranker: 'tight-tree' });
  graph.setDefaultEdgeLabel(() => ({}));
  const isScene = new Set(scenes);
  for (const id of scenes) graph.setNode(id, { ...NODE });
  for (const [from, to] of ways) if (isScene.has(from) && isScene.has(to) && from !== to) graph.setEdge(from, to);
  try {
    layout(graph);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const places: Places = {};
  for (const id of scenes) {
    const { x, y } = graph.node(id) as { x: number; y: number };
    places[id] = { x: x - NODE.width / 2, y: y - NODE.height / 2 };
  }
  return places;
}

/** Within their group endings stand in the height of what leads to them, so that few lines cross; the column is centred on the scenes. */
function placeEndings(endings: ToPlace['endings'], ways: ToPlace['ways'], places: Places): void {
  const scenes = Object.values(places);
  const right = scenes.reduce((most, { x }) => Math.max(most, x + NODE.width), 0);
  const middle = scenes.length === 0 ? 0 : (Math.min(...scenes.map(({ y }) => y)) + Math.max(...scenes.map(({ y }) => y))) / 2;
  const height = new Map(endings.map(({ id }) => [id, meanOf(ways.flatMap(([from, to]) => (to === id && places[from] ? [places[from].y] : [])))]));
  const groups = [...new Set(endings.map(({ group }) => group))];
  const inOrder = groups.map((group) => endings.filter((ending) => ending.group === group).sort((a, b) => (height.get(a.id) ?? 0) - (height.get(b.id) ?? 0)));
  const total = endings.length * (NODE.height + GAP.down) + (groups.length - 1) * GAP.group;
  let y = middle - total / 2;
  for (const group of inOrder) {
    for (const { id } of group) {
      places[id] = { x: right + GAP.across * 1.5, y };
      y += NODE.height + GAP.down;
    }
    y += GAP.group;
  }
}

const meanOf = (values: number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
