import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { ExportLinks } from '#app/components/export-links.tsx';
import { Pages } from '#app/components/pages.tsx';
import { PersonMatrix } from '#app/components/person-matrix.tsx';
import { en } from '#app/messages/en.ts';
import { assignmentsText } from '#app/messages/manage/en-assignments.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { getCohortMatrix, readQuestion } from '#app/services/manage/matrix.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/reports.css?url';
import { MatrixFilter } from './matrix-filter.tsx';
import { OverTime } from './over-time.tsx';
import { StandingSummary } from './standing-summary.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.name ?? t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return getCohortMatrix(await requireSignedIn(request, context), params.cohort ?? '', readQuestion(new URL(request.url).searchParams));
}

export default function Cohort() {
  const report = useLoaderData<typeof loader>();
  const { id, name, due_on, standing, overTime, items, people, found, page, pages } = report;
  return (
    <div className="page report">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{t.title}</Link>
        </p>
        <h1>{name}</h1>
        <p className="meta">{due_on ? <>{t.matrix.due} <CalendarDay date={due_on} /></> : t.noDue}</p>
        <p>
          <Link to={`/cohorts/${id}/skills`}>{t.matrix.skills}</Link>
        </p>
        <p>
          <Link to={`/assignments/new?target=cohort&cohort=${id}`}>{assignmentsText.make}</Link>
        </p>
      </header>
      <StandingSummary standing={standing} />
      <ExportLinks subject="people" of={t.files.peopleOf} narrow={{ cohort: id }} label={t.files.people} />
      <ExportLinks subject="duties" of={t.files.dutiesOf} narrow={{ cohort: id }} label={t.files.duties} />
      <OverTime id={id} cohort={name} overTime={overTime} />
      <section className="section report__matrix">
        <h2>{t.peopleHead}</h2>
        <MatrixFilter order={report.order} filter={report.filter} teams={report.teams} cohort={id} />
        <p className="meta" role="status">{found === 0 ? t.matrix.nobody : t.matrix.found(found)}</p>
        {people.length > 0 && <PersonMatrix cohort={name} items={items} people={people} />}
        <Pages page={page} pages={pages} labels={t} />
        {found > 0 && <ExportLinks subject="matrix" of={t.files.matrix} narrow={{ cohort: id }} filtered />}
      </section>
    </div>
  );
}
