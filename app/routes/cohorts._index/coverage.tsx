import { Form } from '@remix-run/react';
import { ExportLinks } from '#app/components/export-links.tsx';
import { Field } from '#app/components/field.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import type { CoverageRow } from '#app/domain/cohort/coverage.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';

const t = reportsText.coverage;
const HEADS = [t.job, t.trained, t.share, t.missing];

interface CoverageProps {
  coverage: { year: number; target: number; frontLine: string[]; all: CoverageRow; jobs: CoverageRow[]; maySet: boolean };
  refused?: { target: string; frontLine: string; mistake: string } | undefined;
}

/** What share of the people has been trained this year, by kind of work. */
export function Coverage({ coverage: { year, target, frontLine, all, jobs, maySet }, refused }: CoverageProps) {
  return (
    <section className="section" id="coverage">
      <h2>{t.title(year)}</h2>
      <p className="meta">{t.lede(target)}</p>
      <table className="ledger ledger--stack report-coverage" {...stacked.table}>
        <caption className="visually-hidden">{t.title(year)}</caption>
        <StackedHead heads={HEADS} />
        <tbody {...stacked.group}>
          {jobs.map((row) => (
            <Row key={row.job ?? ''} row={row} name={row.job ?? t.noJob} target={target} />
          ))}
          <Row row={all} name={t.all} target={target} />
        </tbody>
      </table>
      <ExportLinks subject="coverage" of={reportsText.files.coverage} />
      {maySet && (
        <details className="report-goal" open={refused !== undefined}>
          <summary>{t.set}</summary>
          <Form className="form" method="post" action="/cohorts?index">
            <Field id="target" name="target" inputMode="numeric" label={t.target} hint={t.targetHint} error={refused?.mistake} defaultValue={refused?.target ?? String(target)} required />
            <Field id="frontLine" name="frontLine" label={t.front} hint={t.frontHint} defaultValue={refused?.frontLine ?? frontLine.join(', ')} />
            <button className="button">{t.save}</button>
          </Form>
        </details>
      )}
    </section>
  );
}

function Row({ row, name, target }: { row: CoverageRow; name: string; target: number }) {
  return (
    <tr {...stacked.row}>
      <th {...stacked.rowHead}>
        {name} {row.frontLine && <span className="meta">{t.frontLine}</span>}
      </th>
      <td {...stacked.cell} data-label={t.trained}>
        {reportsText.ofAll(row.trained, row.people)}
      </td>
      <td {...stacked.cell} data-label={t.share}>
        <span className="report-share">
          <svg className="report-share__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="standing standing--notBegun" x="0" y="0" width="100" height="10" />
            <rect className="standing standing--done" x="0" y="0" width={row.share * 100} height="10" />
            <line className="report-share__target" x1={target} x2={target} y1="0" y2="10" />
          </svg>
          {reportsText.percent(row.share)}
        </span>
      </td>
      <td {...stacked.cell} data-label={t.missing}>
        {t.missingCount(row.missing)}
      </td>
    </tr>
  );
}
