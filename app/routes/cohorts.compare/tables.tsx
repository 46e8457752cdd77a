import { Link } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { StandingBar, StandingKey } from '#app/components/standing-bar.tsx';
import { compareText as t } from '#app/messages/manage/en-compare.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { Comparison } from '#app/services/manage/compare.server.ts';

type Compared = Comparison['cohorts'];

const { standing: words, percent } = reportsText;
const HEADS = [reportsText.cohort, reportsText.peopleHead, t.duties, words.done, words.underWay, words.notBegun, words.late, reportsText.due];

/** How each stands today: counts, and their share of its duties. */
export function StandingTable({ cohorts }: { cohorts: Compared }) {
  return (
    <>
      <StandingKey words={words} />
      <table className="ledger ledger--stack report-cohorts" {...stacked.table}>
        <caption className="visually-hidden">{t.standing}</caption>
        <StackedHead heads={HEADS} />
        <tbody {...stacked.group}>
          {cohorts.map((cohort) => (
            <tr key={cohort.id} {...stacked.row}>
              <th {...stacked.rowHead}>
                <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
                {cohort.total > 0 && <StandingBar standing={cohort} />}
              </th>
              <td {...stacked.cell} data-label={reportsText.peopleHead}>
                {cohort.people}
              </td>
              <td {...stacked.cell} data-label={t.duties}>
                {cohort.total}
              </td>
              {(['done', 'underWay', 'notBegun', 'late'] as const).map((one) => (
                <td key={one} {...stacked.cell} data-label={words[one]}>
                  {cohort[one]} {cohort.total > 0 && <span className="meta">({percent(cohort[one] / cohort.total)})</span>}
                </td>
              ))}
              <td {...stacked.cell} data-label={reportsText.due}>
                {cohort.dueOn ? <CalendarDay date={cohort.dueOn} /> : reportsText.noDue}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How far each was so many weeks after its own start. */
export function WeekTable({ cohorts, weeks }: { cohorts: Compared; weeks: Comparison['weeks'] }) {
  return (
    <table className="ledger ledger--stack" {...stacked.table}>
      <caption className="visually-hidden">{t.weeks}</caption>
      <thead {...stacked.group}>
        <tr {...stacked.row}>
          <th {...stacked.head}>{t.week}</th>
          {cohorts.map(({ id, name }) => (
            <th key={id} {...stacked.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...stacked.group}>
        {weeks.map(({ week, shares }) => (
          <tr key={week} {...stacked.row}>
            <th {...stacked.rowHead}>{t.after(week)}</th>
            {shares.map((share, n) => (
              <td key={cohorts[n]?.id ?? n} {...stacked.cell} data-label={cohorts[n]?.name}>
                {share === null ? t.ahead : percent(share)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
