import { scaleLinear } from '@visx/scale';
import { line } from '@visx/shape';
import { WAY_SHAPES, type Way } from './moment.tsx';

/** The meter after one move. `n` is the move's number, 0 for the start; `label` says in words what happened. */
export interface MomentPoint {
  n: number;
  value: number;
  min: number;
  max: number;
  direction: Way;
  label: string;
}

export interface MomentLineLabels {
  /** The meter's name, such as "Trust". */
  name: string;
  /** Its present reading in words, such as "5 of 10". */
  now: string;
  /** What the two ends of the scale are called; without them the lowest and highest reading. Tall only. */
  less?: string;
  more?: string;
}

/**
 * The line of moments of truth. `tall` runs down the page beside the conversation, more being towards the line's end;
 * `strip` runs along, more being up. Screen readers get the points as a list instead of the drawing.
 */
export function MomentLine({ points, shape, labels }: { points: MomentPoint[]; shape: 'tall' | 'strip'; labels: MomentLineLabels }) {
  return (
    <figure className={`moment-line moment-line--${shape}`}>
      <figcaption>
        <span className="moment-line__name">{labels.name}</span> <span className="moment-line__now">{labels.now}</span>
      </figcaption>
      {shape === 'tall' && (
        <p className="moment-line__ends" aria-hidden="true">
          <span>{labels.less ?? points[0]?.min}</span>
          <span>{labels.more ?? points[0]?.max}</span>
        </p>
      )}
      <Plot points={points} shape={shape} />
      <ol className="visually-hidden">
        {points.map((point) => (
          <li key={point.n}>{point.label}</li>
        ))}
      </ol>
    </figure>
  );
}

/** In sixteenths of a rem. A long play's moments stand closer, so that the line stays in sight as a whole. */
const TALL = { across: 216, gap: 40, longest: 560, inset: 12 };
const STRIP = { along: 176, across: 54, inset: 8 };

function Plot({ points, shape }: { points: MomentPoint[]; shape: 'tall' | 'strip' }) {
  const tall = shape === 'tall';
  const inset = tall ? TALL.inset : STRIP.inset;
  const steps = Math.max(points.length - 1, tall ? 4 : 6);
  const along = tall ? 2 * TALL.inset + Math.min(steps * TALL.gap, TALL.longest) : STRIP.along;
  const across = tall ? TALL.across : STRIP.across;
  const time = scaleLinear({ domain: [0, steps], range: [inset, along - inset] });
  const place = points.map((point, i) => {
    const level = scaleLinear({ domain: [point.min, point.max], range: tall ? [inset, across - inset] : [across - inset, inset] });
    return tall ? { x: level(point.value), y: time(i) } : { x: time(i), y: level(point.value) };
  });
  const path = line<{ x: number; y: number }>({ x: (at) => at.x, y: (at) => at.y })(place);
  const width = tall ? across : along;
  const height = tall ? along : across;
  return (
    <svg className="moment-line__plot" viewBox={`0 0 ${width} ${height}`} width={`${width / 16}rem`} height={`${height / 16}rem`} aria-hidden="true">
      <path className="moment-line__axis" d={tall ? `M${inset} 0V${height}M${width - inset} 0V${height}` : `M0 ${inset}H${width}M0 ${height - inset}H${width}`} />
      <path className="moment-line__middle" d={tall ? `M${width / 2} 0V${height}` : `M0 ${height / 2}H${width}`} />
      <path className="moment-line__path" d={path ?? ''} />
      {points.map((point, i) => (
        <g key={point.n} transform={`translate(${place[i]?.x ?? 0} ${place[i]?.y ?? 0})`}>
          <Marker point={point} size={tall ? 1.2 : i === points.length - 1 ? 1.1 : 0.7} />
        </g>
      ))}
    </svg>
  );
}

/** The start is a ring; every move has the shape of its way. */
function Marker({ point, size }: { point: MomentPoint; size: number }) {
  if (point.n === 0) return <circle className="moment-line__start" r={4 * size} />;
  return <path className="moment-line__marker" d={WAY_SHAPES[point.direction]} transform={`scale(${size})`} />;
}
