import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { ExportLinks } from '#app/components/export-links.tsx';
import { OverTime } from '#app/components/over-time.tsx';
import { en } from '#app/messages/en.ts';
import { assignmentsText } from '#app/messages/manage/en-assignments.ts';
import { matrixText } from '#app/messages/manage/en-matrix.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { getCohortMatrix, readQuestion } from '#app/services/manage/matrix.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import matrixStyles from '#app/styles/manage/matrix.css?url';
import styles from '#app/styles/manage/reports.css?url';
import { MatrixFilter } from './matrix-filter.tsx';
import { Matrix } from './matrix.tsx';
import { StandingSummary } from './standing-summary.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.name ?? t.title) }];
export const links: LinksFunction = () => [styles, matrixStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return getCohortMatrix(await requireSignedIn(request, context), params.cohort ?? '', readQuestion(new URL(request.url).searchParams));
}

export default function Cohort() {
  const report = useLoaderData<typeof loader>();
  const { id, name, standing, overTime, items, sort, found, print } = report;
  return (
    <div className="page report">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{t.title}</Link>
        </p>
        <h1>{name}</h1>
        <p className="meta">{standing.dueOn ? <>{t.matrix.due} <CalendarDay date={standing.dueOn} /></> : t.noDue}</p>
        <p className="report-links meta">
          <Link to={`/cohorts/${id}/skills`}>{t.matrix.skills}</Link>
          <Link to={`/assignments/new?target=cohort&cohort=${id}`}>{assignmentsText.make}</Link>
        </p>
      </header>
      <StandingSummary standing={standing} />
      <div className="export-row">
        <ExportLinks subject="people" of={t.files.peopleOf} narrow={{ cohort: id }} label={t.files.people} />
        <ExportLinks subject="duties" of={t.files.dutiesOf} narrow={{ cohort: id }} label={t.files.duties} />
      </div>
      <OverTime id={id} cohort={name} overTime={overTime} />
      <section className="section report__matrix">
        <h2>{t.peopleHead}</h2>
        {print ? (
          <p>
            <Link to={`/cohorts/${id}`}>{matrixText.back}</Link>
          </p>
        ) : (
          <MatrixFilter sort={sort} filter={report.filter} teams={report.teams} items={items} cohort={id} />
        )}
        <p className="meta" role="status">
          {found === 0 ? t.matrix.nobody : matrixText.found(found, matrixText.sorted(sort.order, items.find((item) => item.id === sort.item)?.title, sort.reverse ?? false))}
        </p>
        {found > 0 && <Matrix key={id} cohort={{ id, name }} items={items} sort={sort} people={report.people} found={found} offset={report.offset} page={report.page} pages={report.pages} print={print} />}
        {found > 0 && <ExportLinks subject="matrix" of={t.files.matrix} narrow={{ cohort: id }} filtered />}
      </section>
    </div>
  );
}
