import { Handle, Position } from '@xyflow/react';
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { kindInWords } from './describe-node.ts';
import { NodeShape } from './node-shape.tsx';
import type { GraphNode } from './story-graph.ts';

export type DrawnNode = Node<{ node: GraphNode; described: string; domId: string; active: boolean }, 'story'>;

/** A scene or an ending on the map. It is one picture to a screen reader, which reads all of it in one sentence. */
export const MapNode = memo(function MapNode({ data: { node, described, domId, active } }: NodeProps<DrawnNode>) {
  const classes = ['map-node', `map-node--${node.kind}`, node.kind === 'ending' && `map-node--${node.outcome ?? 'mixed'}`, active && 'map-node--active', node.kind !== 'missing' && node.marks.includes('unreachable') && 'map-node--apart'];
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} aria-hidden="true" />
      <div id={domId} role="img" aria-label={described} className={classes.filter(Boolean).join(' ')}>
        <p className="map-node__kind">
          <NodeShape node={node} />
          <span>{kindInWords(node)}</span>
          {node.kind === 'scene' && node.decision && <span className="map-node__decision">{t.decisions[node.decision]}</span>}
        </p>
        <p className="map-node__title" dir="auto">
          {node.title || node.id}
          {node.title && node.title !== node.id && <code className="map-node__id">{node.id}</code>}
        </p>
        {node.words && (
          <p className="map-node__words" dir="auto">
            {node.words}
          </p>
        )}
        {node.marks.length > 0 && (
          <p className="map-node__marks">
            {node.marks.map((mark) => (
              <span key={mark} className={`map-mark map-mark--${mark}`}>
                {t.marks[mark]}
              </span>
            ))}
          </p>
        )}
      </div>
      <Handle type="source" position={Position.Right} isConnectable={false} aria-hidden="true" />
    </>
  );
});
