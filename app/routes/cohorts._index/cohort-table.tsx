import { Form, Link } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { StandingBar, StandingKey } from '#app/components/standing-bar.tsx';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { COHORT_ORDERS, type CohortOrder } from '#app/domain/cohort/cohort-order.ts';
import type { Forecast } from '#app/domain/cohort/forecast.ts';

export interface ListedCohort {
  id: string;
  name: string;
  people: number;
  total: number;
  done: number;
  late: number;
  underWay: number;
  notBegun: number;
  waiting: number;
  dueOn: string | null;
  forecast?: Forecast | undefined;
}

const HEADS = [t.cohort, t.peopleHead, t.due, t.standing.done, t.standing.underWay, t.standing.notBegun, t.standing.late, t.forecastHead];

/** Cohorts beside each other: a bar and its figures. */
export function CohortTable({ cohorts, order }: { cohorts: ListedCohort[]; order: CohortOrder }) {
  return (
    <section>
      <StandingKey words={t.standing} />
      {cohorts.length > 1 && (
        <Form className="report-filter" method="get">
          <label>
            <span>{t.sort}</span>
            <select className="field__input" name="sort" defaultValue={order}>
              {COHORT_ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t.sorts[one]}
                </option>
              ))}
            </select>
          </label>
          <button className="button button--quiet">{t.show}</button>
        </Form>
      )}
      <table className="ledger ledger--stack report-cohorts" {...stacked.table}>
        <caption className="visually-hidden">{t.title}</caption>
        <StackedHead heads={HEADS} />
        <tbody {...stacked.group}>
          {cohorts.map((cohort) => (
            <Row key={cohort.id} cohort={cohort} />
          ))}
        </tbody>
      </table>
      <p className="meta">{t.dutiesWhy}</p>
      <p className="meta">{t.forecastHow}</p>
    </section>
  );
}

function Row({ cohort }: { cohort: ListedCohort }) {
  return (
    <tr {...stacked.row}>
      <th {...stacked.rowHead}>
        <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
        {cohort.total > 0 && <StandingBar standing={cohort} />}
      </th>
      <td {...stacked.cell} data-label={t.peopleHead}>
        {cohort.people}
      </td>
      <td {...stacked.cell} data-label={t.due}>
        {cohort.dueOn ? <CalendarDay date={cohort.dueOn} /> : t.noDue}
      </td>
      <td {...stacked.cell} data-label={t.standing.done}>
        {cohort.total === 0 ? t.nothingGiven : `${t.ofAll(cohort.done, cohort.total)} (${t.percent(cohort.done / cohort.total)})`}
      </td>
      {(['underWay', 'notBegun', 'late'] as const).map((one) => (
        <td key={one} {...stacked.cell} data-label={t.standing[one]}>
          {cohort[one]}
          {one === 'notBegun' && cohort.waiting > 0 && <span className="matrix__due">{t.ofThemWaiting(cohort.waiting)}</span>}
        </td>
      ))}
      <td {...stacked.cell} data-label={t.forecastHead}>
        <ForecastWords cohort={cohort} />
      </td>
    </tr>
  );
}

function ForecastWords({ cohort: { forecast, total, dueOn } }: { cohort: ListedCohort }) {
  if (total === 0) return '–';
  if (!forecast) return dueOn ? t.forecastOver : t.forecastNone;
  return (
    <>
      {t.forecast(forecast.done, total)}
      {forecast.shaky && <span className="report-warning"> {t.shaky}</span>}
    </>
  );
}
