import { WAY_SHAPES, type Way } from './moment.tsx';

/**
 * One stretch of the line of moments, as tall as the script beside it: from the share (0-1 of the scale) before a move to
 * the share after it. Stacked, the stretches make one line through the whole debrief. Decorative: the words stand in the notes.
 */
export function MomentTrace({ before, after, way, last = false }: { before: number; after: number; way: Way; last?: boolean }) {
  const percent = (share: number) => `${10 + 80 * share}%`;
  return (
    <svg className="moment-trace" aria-hidden="true">
      <line className="moment-trace__rule" x1="50%" x2="50%" y1="0" y2="100%" />
      <line className="moment-trace__path" x1={percent(before)} x2={percent(after)} y1="0" y2="100%" />
      {!last && <></>}
      <svg className="moment-trace__marker" x={percent(after)} y="100%" overflow="visible">
        <path d={WAY_SHAPES[way]} />
      </svg>
    </svg>
  );
}
