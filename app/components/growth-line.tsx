import { scaleLinear, scalePoint } from '@visx/scale';
import { line } from '@visx/shape';

/** One attempt: its place in the row from 1, its level (0 to the best, or `null` where the criterion was not shown), what to call it. */
export interface GrowthPoint {
  n: number;
  level: number | null;
  label: string;
}

export interface GrowthLineLabels {
  /** The criterion's name. */
  name: string;
  /** The level names, worst first; their number makes the scale. */
  levels: readonly string[];
  notShown: string;
  /** Opens the table that says the same: its summary and its two column heads. */
  table: string;
  attempt: string;
  level: string;
}

const WIDE = 480;
const HIGH = 132;
const INSET = 12;

/** A criterion's level over attempts: a line that breaks where it was not shown, and the same as a table to open. */
export function GrowthLine({ points, labels }: { points: GrowthPoint[]; labels: GrowthLineLabels }) {
  const rows = [...labels.levels].reverse();
  return (
    <figure className="growth-line">
      <figcaption className="growth-line__name">{labels.name}</figcaption>
      <div className="growth-line__chart" aria-hidden="true">
        <ol className="growth-line__levels">
          {rows.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
        <Plot points={points} best={labels.levels.length - 1} />
      </div>
      <details className="growth-line__table">
        <summary>{labels.table}</summary>
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{labels.attempt}</th>
              <th scope="col">{labels.level}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.n}>
                <th scope="row">{point.label}</th>
                <td>{point.level === null ? labels.notShown : labels.levels[point.level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Plot({ points, best }: { points: GrowthPoint[]; best: number }) {
  const x = scalePoint({ domain: points.map((point) => point.n), range: [INSET, WIDE - INSET] });
  const y = scaleLinear({ domain: [0, best], range: [HIGH - INSET, INSET] });
  const at = (point: GrowthPoint) => ({ x: x(point.n) ?? 0, y: y(point.level ?? 0) });
  const path = line<GrowthPoint>({ x: (p) => at(p).x, y: (p) => at(p).y, defined: (p) => p.level !== null })(points);
  return (
    <svg className="growth-line__plot" viewBox={`0 0 ${WIDE} ${HIGH}`}>
      {Array.from({ length: best + 1 }, (_, level) => (
        <path key={level} className="growth-line__rule" d={`M0 ${y(level)}H${WIDE}`} />
      ))}
      <path className="growth-line__path" d={path ?? ''} />
      {points.map((point, i) =>
        point.level === null ? (
          <path key={point.n} className="growth-line__gap" d={`M${at(point).x} ${INSET}V${HIGH - INSET}`} />
        ) : (
          <circle
            key={point.n}
            className={i === points.length - 1 ? 'growth-line__dot growth-line__dot--last' : 'growth-line__dot'}
            cx={at(point).x}
            cy={at(point).y}
            r={i === points.length - 1 ? 6.5 : 4.5}
          />
        ),
      )}
    </svg>
  );
}
