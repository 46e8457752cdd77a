import type { GraphNode } from './story-graph.ts';

/** The mark of what a node is, so that it shows without its colour: each kind of ending and of decision has a shape of its own. */
export function NodeShape({ node }: { node: GraphNode }) {
  return (
    <svg className="map-node__shape" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shapeNameOf(node)]} />
    </svg>
  );
}

type ShapeName = 'success' | 'mixed' | 'failure' | 'choices' | 'reply' | 'continue' | 'missing';

function shapeNameOf(node: GraphNode): ShapeName {
  if (node.kind === 'missing') return 'missing';
  return node.kind === 'ending' ? (node.outcome ?? 'mixed') : (node.decision ?? 'continue');
}

const SHAPES: Record<ShapeName, string> = {
  success: 'M1.5 8.5 6 13 14.5 2.5',
  mixed: 'M1.5 5H14.5M1.5 11H14.5',
  failure: 'M2 2 14 14M14 2 2 14',
  choices: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  reply: 'M1.5 2.5H14.5V11H7L3.5 14.5V11H1.5Z',
  continue: 'M1.5 8H13M8.5 3 13.5 8 8.5 13',
  missing: 'M5 5.5A3 3 0 1 1 8 9V11M8 13V14.5',
};
