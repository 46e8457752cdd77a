import { scaleLinear, scalePoint } from '@visx/scale';

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

/**
 * A criterion's level over attempts: a line that breaks where it was not shown, and the same as a table to open.
 * Its name is read out and not printed: the heading above it says so already.
 */
export function GrowthLine({ points, labels }: { points: GrowthPoint[]; labels: GrowthLineLabels }) {
  return (
    <figure className="growth-line">
      <figcaption className="visually-hidden">{labels.name}</figcaption>
      <div className="growth-line__chart" aria-hidden="true">
        <ol className="growth-line__levels">
          {[...labels.levels].reverse().map((name) => (
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

/** In shares of its box, so that it may be any size while its marks keep theirs. */
function Plot({ points, best }: { points: GrowthPoint[]; best: number }) {
  const across = scalePoint({ domain: points.map((point) => point.n), range: [3, 97] });
  const up = scaleLinear({ domain: [0, best], range: [100, 0] });
  const x = (point: GrowthPoint) => `${across(point.n) ?? 0}%`;
  const y = (level: number) => `${up(level)}%`;
  return (
    <svg className="growth-line__plot">
      {Array.from({ length: best + 1 }, (_, level) => (
        <line key={level} className="growth-line__rule" x1="0" x2="100%" y1={y(level)} y2={y(level)} />
      ))}
      {points.map((point, i) => {
        const last = points[i - 1];
        if (!last || last.level === null || point.level === null) return null;
        return <line key={point.n} className="growth-line__path" x1={x(last)} y1={y(last.level)} x2={x(point)} y2={y(point.level)} />;
      })}
      {points.map((point, i) => (
        <svg key={point.n} x={x(point)} y={y(point.level ?? 0)} overflow="visible">
          {point.level === null ? (
            <path className="growth-line__gap" d="M0 -5V5" />
          ) : (
            <circle className={i === points.length - 1 ? 'growth-line__dot growth-line__dot--last' : 'growth-line__dot'} r={i === points.length - 1 ? 6 : 4.5} />
          )}
        </svg>
      ))}
    </svg>
  );
}
