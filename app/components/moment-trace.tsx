import { WAY_SHAPES, type Way } from './moment.tsx';

/**
 * The line of moments beside one turn of the script, in two stretches: straight down while others speak, then, where the
 * learner spoke, over to where their words took it. `before` and `after` are shares (0-1) of the meter's scale.
 * Without `way` nothing happened and the line goes straight on. Stacked, the turns make one line through the whole debrief. Decorative: the words stand in the notes.
 */
export function MomentTrace({ before, after = before, way }: { before: number; after?: number; way?: Way }) {
  const from = percent(before);
  const to = percent(after);
  return (
    <>
      <svg className="moment-trace moment-trace--before" aria-hidden="true">
        <Rules />
        <line className="moment-trace__path" x1={from} x2={from} y1="0" y2="100%" />
      </svg>
      <svg className="moment-trace moment-trace--after" aria-hidden="true">
        <Rules />
        <line className="moment-trace__path" x1={from} x2={to} y1="0" y2="4rem" />
        <line className="moment-trace__path" x1={to} x2={to} y1="4rem" y2="100%" />
        <svg x={to} y="4rem" overflow="visible">
          {way && <path className="moment-trace__marker" d={WAY_SHAPES[way]} />}
        </svg>
      </svg>
    </>
  );
}

const percent = (share: number) => `${(8 + 84 * Math.min(1, Math.max(0, share))).toFixed(1)}%`;

/** The two ends of the scale. */
function Rules() {
  return [0, 1].map((end) => <line key={end} className="moment-trace__rule" x1={percent(end)} x2={percent(end)} y1="0" y2="100%" />);
}
