import { CalendarDay } from '#app/components/dates.tsx';
import { StandingBar, STANDINGS, type Standing } from '#app/components/standing-bar.tsx';
import type { Forecast } from '#app/domain/cohort/forecast.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';

/** How a cohort's duties stand today, and where this pace leads. */
export function StandingSummary({ standing }: { standing: Standing & { waiting: number; total: number; dueOn: string | null; forecast?: Forecast | undefined } }) {
  const { total, dueOn, forecast } = standing;
  if (total === 0) return <p>{t.nothingGiven}</p>;
  return (
    <section className="report-standing">
      <StandingBar standing={standing} />
      <dl className="report-figures">
        {STANDINGS.map((one) => (
          <div key={one}>
            <dt>
              <svg className="standing-key__mark" viewBox="0 0 12 12" aria-hidden="true">
                <rect className={`standing standing--${one}`} x="0.5" y="0.5" width="11" height="11" />
              </svg>
              {t.standing[one]}
            </dt>
            <dd>{standing[one]}</dd>
          </div>
        ))}
        <div className="report-figures__ahead">
          <dt>{t.forecastHead}</dt>
          <dd>
            {forecast ? t.forecast(forecast.done, total) : dueOn ? t.forecastOver : t.forecastNone}
            {forecast && dueOn && (
              <span className="meta">
                {' '}
                <CalendarDay date={dueOn} />
              </span>
            )}
          </dd>
        </div>
      </dl>
      {standing.waiting > 0 && <p className="meta">{t.waiting(standing.waiting)}</p>}
      {forecast?.shaky && <p className="report-warning">{t.shaky}</p>}
      {forecast && <p className="meta">{t.forecastHow}</p>}
    </section>
  );
}
