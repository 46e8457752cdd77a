import { scaleLinear } from '@visx/scale';
import { AreaStack } from '@visx/shape';
import { CalendarDay } from '#app/components/dates.tsx';
import { ExportLinks } from '#app/components/export-links.tsx';
import { StandingKey, STANDINGS } from '#app/components/standing-bar.tsx';
import type { StandingOn } from '#app/domain/cohort/completion.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';

interface Over {
  from: string;
  today: string;
  until: string;
  days: StandingOn[];
}

const KEYS = [...STANDINGS];
const day = (date: string) => Date.parse(date) / 86_400_000;

/** Done, under way, not begun and late, stacked day by day up to today; the room after it is the time that is left. */
export function OverTime({ id, cohort, overTime: { from, today, until, days } }: { id: string; cohort: string; overTime: Over }) {
  return (
    <section className="section report-time">
      <h2>{t.overTime.title}</h2>
      {days.length === 0 ? (
        <p>{t.overTime.none}</p>
      ) : (
        <figure>
          <figcaption className="visually-hidden">{t.overTime.caption(cohort)}</figcaption>
          <StandingKey words={t.standing} />
          <Plot from={from} today={today} until={until} days={days} />
          <p className="report-time__ends" aria-hidden="true">
            <CalendarDay date={from} />
            <CalendarDay date={until} />
          </p>
          <details className="growth-line__table">
            <summary>{t.overTime.table}</summary>
            <div className="scroller" tabIndex={0} role="region" aria-label={t.overTime.caption(cohort)}>
              <table className="ledger">
                <thead>
                  <tr>
                    <th scope="col">{t.overTime.date}</th>
                    {KEYS.map((key) => (
                      <th key={key} scope="col">
                        {t.standing[key]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {days.map((one) => (
                    <tr key={one.date}>
                      <th scope="row">
                        <CalendarDay date={one.date} />
                      </th>
                      {KEYS.map((key) => (
                        <td key={key}>{one[key]}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <ExportLinks subject="over-time" of={t.files.overTime} narrow={{ cohort: id }} />
          </details>
        </figure>
      )}
    </section>
  );
}

function Plot({ from, today, until, days }: Over) {
  const [first] = days;
  const total = first ? KEYS.reduce((sum, key) => sum + first[key], 0) : 0;
  // The end of the first day is its right edge: a single day has a width too.
  const across = scaleLinear({ domain: [day(from) - 1, day(until)], range: [0, 100] });
  const up = scaleLinear({ domain: [0, Math.max(1, total)], range: [100, 0] });
  const points = first ? [{ ...first, date: '' }, ...days] : [];
  const x = (date: string) => (date === '' ? 0 : across(day(date)));
  return (
    <svg className="report-time__plot" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <AreaStack data={points} keys={KEYS} x={(d) => x(d.data.date)} y0={(d) => up(d[0])} y1={(d) => up(d[1])}>
        {({ stacks, path }) => stacks.map((stack) => <path key={stack.key} className={`standing standing--${stack.key}`} d={path(stack) ?? ''} />)}
      </AreaStack>
      <line className="report-time__today" x1={across(day(today))} x2={across(day(today))} y1="0" y2="100" />
    </svg>
  );
}
