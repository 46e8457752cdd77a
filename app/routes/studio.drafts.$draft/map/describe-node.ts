import { mapText as t } from '#app/messages/studio/en-map.ts';
import type { GraphNode, StoryGraph } from './story-graph.ts';

/** What kind of node it is, in words: "Scene", "Ending, success". */
export function kindInWords(node: GraphNode): string {
  if (node.kind === 'missing') return t.missing;
  return node.kind === 'ending' ? `${t.ending}, ${t.outcomes[node.outcome ?? 'mixed']}` : t.scene;
}

/** A node as it is announced: "Scene call, the Call, start, choices, 3 ways out, unreachable. First words …". */
export function describeNode({ waysOut }: StoryGraph, node: GraphNode): string {
  if (node.kind === 'missing') return t.described([`${t.missing} ${node.id}`, t.missingNode]);
  const name = node.kind === 'ending' ? `${kindInWords(node)}: ${node.id}` : `${t.scene} ${node.id}`;
  const ways = node.kind === 'scene' ? [t.ways((waysOut.get(node.id) ?? []).reduce((sum, way) => sum + way.labels.length, 0))] : [];
  const decision = node.kind === 'scene' && node.decision ? [t.decisions[node.decision]] : [];
  const title = node.title && node.title !== node.id ? [node.title] : [];
  return `${t.described([name, ...title, ...decision, ...ways, ...node.marks.map((mark) => t.marks[mark])])} ${node.words}`.trim();
}

/** The ids of what a search finds, in source order: those whose id begins with the words first, then by id, title and first words. */
export function findNodes({ nodes }: StoryGraph, words: string): string[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const rank = (node: GraphNode) => {
    if (node.id.startsWith(wanted)) return 0;
    return [node.id, node.title, node.words].some((text) => text.toLowerCase().includes(wanted)) ? 1 : 2;
  };
  return [0, 1].flatMap((wantedRank) => nodes.filter((node) => rank(node) === wantedRank).map((node) => node.id));
}
