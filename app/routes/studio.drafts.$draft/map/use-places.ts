import { useEffect, useMemo, useState } from 'react';
import { OUTCOMES } from '#app/domain/scenario/model.ts';
import { placeNodes } from './place-nodes.ts';
import type { Places, ToPlace } from './place-nodes.ts';
import type { StoryGraph } from './story-graph.ts';

/** So few are placed in less time than a worker takes to come up. */
const AT_ONCE = 60;

/**
 * Where the nodes of a map are drawn. They move only when a scene or a way comes or goes. Of a large map the places
 * come later, and until then those of the last one stand.
 */
export function usePlaces(graph: StoryGraph): Places | undefined {
  const shape = useMemo(() => JSON.stringify(toPlace(graph)), [graph]);
  const few = graph.nodes.length <= AT_ONCE;
  const [placed, setPlaced] = useState<Places>();
  const atOnce = useMemo(() => (few ? placeNodes(JSON.parse(shape) as ToPlace) : undefined), [shape, few]);
  useEffect(() => {
    if (few) return;
    const worker = new Worker(new URL('./place-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Places>) => setPlaced(data);
    worker.postMessage(shape);
    return () => worker.terminate();
  }, [shape, few]);
  return atOnce ?? placed;
}

function toPlace({ nodes, waysOut }: StoryGraph): ToPlace {
  return {
    scenes: nodes.filter((node) => node.kind !== 'ending').map((node) => node.id),
    endings: OUTCOMES.flatMap((group) => nodes.flatMap((node) => (node.kind === 'ending' && (node.outcome ?? 'mixed') === group ? [{ id: node.id, group }] : []))),
    ways: [...waysOut].flatMap(([from, ways]) => ways.map((way): [string, string] => [from, way.to])),
  };
}
