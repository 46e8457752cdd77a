import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

/** How many of a whole stand where; the four add up to it. Who waits for something else has not begun. */
export interface Standing {
  done: number;
  underWay: number;
  notBegun: number;
  late: number;
}

export const STANDINGS = ['done', 'underWay', 'notBegun', 'late'] as const;

/** One stacked bar of done, under way, not begun and late. A drawing only: beside it the same stands as words or as a table. */
export function StandingBar({ standing }: { standing: Standing }) {
  const total = STANDINGS.reduce((sum, one) => sum + standing[one], 0);
  const across = scaleLinear({ domain: [0, Math.max(1, total)], range: [0, 100] });
  const before = (at: number) => STANDINGS.slice(0, at).reduce((sum, one) => sum + standing[one], 0);
  return (
    <svg className="standing-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {STANDINGS.map((one, at) =>
        standing[one] > 0 ? <Bar key={one} className={`standing standing--${one}`} x={across(before(at))} y={0} width={across(standing[one])} height={10} /> : null,
      )}
    </svg>
  );
}

/** What the four fillings mean. */
export function StandingKey({ words }: { words: Record<(typeof STANDINGS)[number], string> }) {
  return (
    <ul className="standing-key">
      {STANDINGS.map((one) => (
        <li key={one}>
          <svg className="standing-key__mark" viewBox="0 0 12 12" aria-hidden="true">
            <rect className={`standing standing--${one}`} x="0.5" y="0.5" width="11" height="11" />
          </svg>
          {words[one]}
        </li>
      ))}
    </ul>
  );
}
