import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { useStudio } from '../studio-context.tsx';
import { ChosenNode } from './chosen-node.tsx';
import { MapCanvas, WHOLE } from './map-canvas.tsx';
import { MapSearch } from './map-search.tsx';
import { graphOf } from './story-graph.ts';
import type { StoryGraph } from './story-graph.ts';
import { usePlaces } from './use-places.ts';
import { useStoryMap } from './use-story-map.ts';
import type { Walker } from './walk-map.ts';

/** The scenario as a graph: to look at, to walk, and to change through the chosen scene. Nothing in it needs a mouse. */
export function MapView() {
  const map = useStoryMap();
  const graph = useMemo(() => map && graphOf(map), [map]);
  const sound = useStudio((studio) => studio.sound);
  return (
    <section className="map" aria-labelledby="map-title">
      <h2 id="map-title" className="visually-hidden">
        {t.title}
      </h2>
      {!sound && <p className="field__error">{t.readOnly}</p>}
      {!graph ? (
        <p className="meta" role="status">
          {t.drawing}
        </p>
      ) : graph.nodes.length === 0 ? (
        <p>{sound && t.empty}</p>
      ) : (
        <ReactFlowProvider>
          <WalkedMap graph={graph} changeable={sound} />
        </ReactFlowProvider>
      )}
    </section>
  );
}

function WalkedMap({ graph, changeable }: { graph: StoryGraph; changeable: boolean }) {
  const selected = useStudio((studio) => studio.selected);
  const select = useStudio((studio) => studio.select);
  const setView = useStudio((studio) => studio.setView);
  const say = useStudio((studio) => studio.say);
  const places = usePlaces(graph);
  const canvas = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<Walker>({ at: selected ?? '', trail: [] });
  const walker = standing(graph, walked);
  const node = graph.byId.get(walker.at);

  const open = useCallback(
    (id: string) => {
      if (graph.byId.get(id)?.kind === 'missing') return;
      select(id);
      setView('outline');
    },
    [graph, select, setView],
  );

  function go(id: string) {
    setWalked({ at: id, trail: [walker.at] });
    canvas.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <div className="map__bar">
        <MapSearch graph={graph} at={walker.at} go={go} />
        <Zoom />
      </div>
      <details className="map__how">
        <summary>{t.howTitle}</summary>
        <p>{t.how}</p>
      </details>
      <p id="map-how" hidden>
        {t.how}
      </p>
      {places ? (
        <MapCanvas graph={graph} places={places} walker={walker} howId="map-how" canvas={canvas} walk={setWalked} open={open} say={say} />
      ) : (
        <p className="meta" role="status">
          {t.drawing}
        </p>
      )}
      {node && <ChosenNode key={node.id} graph={graph} node={node} changeable={changeable} open={open} go={go} />}
    </>
  );
}

/** Where a walk is on this map: what has just been added comes with the next one, and what was taken away is gone. */
function standing({ byId, nodes }: StoryGraph, { at, trail }: Walker): Walker {
  if (byId.has(at)) return { at, trail };
  const last = trail.findLastIndex((id) => byId.has(id));
  return last < 0 ? { at: nodes[0]?.id ?? '', trail: [] } : { at: trail[last] ?? '', trail: trail.slice(0, last) };
}

function Zoom() {
  const flow = useReactFlow();
  return (
    <div className="row" role="group" aria-label={t.zoom}>
      <button type="button" className="button button--quiet" onClick={() => void flow.zoomIn()}>
        {t.zoomIn}
      </button>
      <button type="button" className="button button--quiet" onClick={() => void flow.zoomOut()}>
        {t.zoomOut}
      </button>
      <button type="button" className="button button--quiet" onClick={() => void flow.fitView(WHOLE)}>
        {t.fit}
      </button>
    </div>
  );
}
