import { MarkerType, MiniMap, ReactFlow, useReactFlow } from '@xyflow/react';
import type { Edge } from '@xyflow/react';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { describeNode } from './describe-node.ts';
import { MapNode } from './map-node.tsx';
import type { DrawnNode } from './map-node.tsx';
import { NODE } from './node-size.ts';
import type { Places } from './place-nodes.ts';
import type { StoryGraph } from './story-graph.ts';
import { stepOn } from './walk-map.ts';
import type { Step, Walker } from './walk-map.ts';

const STEPS: Record<string, Step> = { ArrowRight: 'forward', ArrowLeft: 'back', ArrowDown: 'next', ArrowUp: 'previous', Home: 'start' };
const NODE_TYPES = { story: MapNode };
/** Above this many only what is in view is drawn. */
const MANY = 120;

interface MapCanvasProps {
  graph: StoryGraph;
  places: Places;
  walker: Walker;
  /** Describes the keys. */
  howId: string;
  canvas: RefObject<HTMLDivElement>;
  walk: (to: Walker) => void;
  open: (id: string) => void;
  say: (text: string) => void;
}

/** The drawn map. It is one stop of the tab key; inside it the arrow keys walk from scene to scene. */
export function MapCanvas({ graph, places, walker, howId, canvas, walk, open, say }: MapCanvasProps) {
  const flow = useReactFlow<DrawnNode>();
  const prefix = useId();
  const scale = useTextScale();
  const { nodes, edges } = useDrawn(graph, places, walker.at, prefix, scale);
  const many = graph.nodes.length > MANY;

  const show = useCallback(
    (id: string) => {
      const place = places[id];
      const frame = canvas.current?.getBoundingClientRect();
      if (!place || !frame) return;
      const { x, y, zoom } = flow.getViewport();
      const left = place.x * scale * zoom + x;
      const top = place.y * scale * zoom + y;
      const inView = left >= 0 && top >= 0 && left + NODE.width * scale * zoom <= frame.width && top + NODE.height * scale * zoom <= frame.height;
      if (inView && zoom >= READABLE) return;
      void flow.setCenter((place.x + NODE.width / 2) * scale, (place.y + NODE.height / 2) * scale, { zoom: Math.max(zoom, READABLE) });
    },
    [canvas, flow, places, scale],
  );

  /** The map opens as a whole where its words can then be read, else at the scene that the walk is at, with what follows. */
  const begin = useCallback(() => {
    const frame = canvas.current?.getBoundingClientRect();
    const place = places[walker.at];
    if (!frame || !place) return;
    const corners = Object.values(places);
    const whole = Math.min(frame.width / (spanOf(corners.map(({ x }) => x)) + NODE.width), frame.height / (spanOf(corners.map(({ y }) => y)) + NODE.height)) / scale;
    if (whole >= READABLE) return void flow.fitView(WHOLE);
    const zoom = Math.min(OPENED, frame.width / (NODE.width * scale * 1.3));
    void flow.setViewport({ x: 32 - place.x * scale * zoom, y: frame.height / 2 - (place.y + NODE.height / 2) * scale * zoom, zoom });
  }, [canvas, flow, places, scale, walker.at]);

  const shown = useRef(walker.at);
  useEffect(() => {
    if (shown.current === walker.at) return;
    shown.current = walker.at;
    show(walker.at);
  }, [walker.at, show]);

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const step = STEPS[event.key];
    if (step) {
      const to = stepOn(graph, walker, step);
      if (to) walk(to);
      else say(t.noStep[step]);
    } else if (event.key === 'Enter') open(walker.at);
    else if (event.key === '+' || event.key === '=') void flow.zoomIn();
    else if (event.key === '-') void flow.zoomOut();
    else if (event.key === '0') void flow.fitView(WHOLE);
    else return;
    event.preventDefault();
  }

  return (
    <div className="map__canvas">
      {/* The library gives it the role of an application: a composite widget whose keys are its own. It says which node is the active one. */}
      <ReactFlow<DrawnNode>
        ref={canvas}
        aria-label={t.label}
        aria-describedby={howId}
        aria-activedescendant={domIdOf(prefix, walker.at)}
        tabIndex={0}
        onKeyDown={press}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        onInit={begin}
        minZoom={0.02}
        maxZoom={2}
        onlyRenderVisibleElements={many}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        panOnScroll
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        proOptions={{ hideAttribution: true }}
        onNodeClick={(_, node) => {
          walk({ at: node.id, trail: walker.trail.at(-1) === node.id ? walker.trail.slice(0, -1) : [...walker.trail, walker.at] });
          canvas.current?.focus({ preventScroll: true });
        }}
        onNodeDoubleClick={(_, node) => open(node.id)}
      >
        <MiniMap className="map__overview" ariaLabel={t.overview} style={OVERVIEW} pannable zoomable nodeClassName={(node) => `map__dot map__dot--${kindOfDot(node as DrawnNode)}`} />
      </ReactFlow>
    </div>
  );
}

/** At less than this the words on the nodes cannot be read. */
const READABLE = 0.6;
const OPENED = 0.85;
export const WHOLE = { padding: 0.08, maxZoom: 1 };
const OVERVIEW = { width: 168, height: 104 };
const domIdOf = (prefix: string, id: string): string => `${prefix}-${id}`;

function kindOfDot({ data: { node, active } }: DrawnNode): string {
  if (active) return 'active';
  return node.kind === 'ending' ? (node.outcome ?? 'mixed') : node.kind;
}

const spanOf = (values: number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity) - values.reduce((least, value) => Math.min(least, value), Infinity);

/** How large the person's text is against the usual one: the nodes grow with the words in them. */
function useTextScale(): number {
  return useMemo(() => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1, []);
}

function useDrawn(graph: StoryGraph, places: Places, active: string, prefix: string, scale: number): { nodes: DrawnNode[]; edges: Edge[] } {
  const still = useMemo(() => {
    const size = { width: NODE.width * scale, height: NODE.height * scale };
    const handle = (type: 'source' | 'target') => ({ type, position: type === 'source' ? 'right' : 'left', x: type === 'source' ? size.width : 0, y: size.height / 2, width: 1, height: 1 });
    return graph.nodes.flatMap((node): DrawnNode[] => {
      const place = places[node.id];
      if (!place) return [];
      return [
        {
          id: node.id,
          type: 'story',
          position: { x: place.x * scale, y: place.y * scale },
          data: { node, described: describeNode(graph, node), domId: domIdOf(prefix, node.id), active: false },
          ...size,
          measured: size,
          handles: [handle('target'), handle('source')] as NonNullable<DrawnNode['handles']>,
          domAttributes: { 'aria-roledescription': undefined },
        },
      ];
    });
  }, [graph, places, prefix, scale]);
  const nodes = useMemo(() => still.map((node) => (node.id === active ? { ...node, data: { ...node.data, active: true }, zIndex: 1 } : node)), [still, active]);
  const plain = useMemo(() => edgesOf(graph, places), [graph, places]);
  const edges = useMemo(() => plain.map((edge) => (edge.source === active || edge.target === active ? chosenEdge(edge, graph, active) : edge)), [plain, graph, active]);
  return { nodes, edges };
}

/** A line for each way. */
function edgesOf({ waysOut }: StoryGraph, places: Places): Edge[] {
  return [...waysOut].flatMap(([from, ways]) =>
    ways.flatMap(({ to }): Edge[] =>
      places[from] && places[to]
        ? [
            {
              id: `${from} ${to}`,
              source: from,
              target: to,
              className: 'map__way',
              markerEnd: arrow('var(--rule-strong)'),
              zIndex: 0,
              interactionWidth: 0,
              ariaRole: 'presentation',
              domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
            },
          ]
        : [],
    ),
  );
}

/** The lines of the chosen scene are drawn over the others, and the ones out of it are named. */
function chosenEdge(edge: Edge, { waysOut }: StoryGraph, active: string): Edge {
  const labels = edge.source === active ? waysOut.get(active)?.find((way) => way.to === edge.target)?.labels : undefined;
  return {
    ...edge,
    className: `map__way map__way--${labels ? 'out' : 'in'}`,
    markerEnd: arrow('var(--pencil)'),
    zIndex: 1,
    ...(labels ? { label: shortened(labels.join(', ')), labelBgPadding: [6, 3] as [number, number], labelBgBorderRadius: 2 } : {}),
  };
}

const arrow = (color: string) => ({ type: MarkerType.ArrowClosed, width: 18, height: 18, color });
const shortened = (label: string): string => (label.length > 36 ? `${label.slice(0, 35)}…` : label);
