import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ExportLinks } from '#app/components/export-links.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Pages } from '#app/components/pages.tsx';
import { readCohortOrder } from '#app/domain/cohort/cohort-order.ts';
import { en } from '#app/messages/en.ts';
import { assignmentsText } from '#app/messages/manage/en-assignments.ts';
import { compareText } from '#app/messages/manage/en-compare.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { rosterText } from '#app/messages/roster.en.ts';
import { requireForm } from '#app/services/form.server.ts';
import { setCoverageGoal } from '#app/services/manage/coverage.server.ts';
import { getOverview } from '#app/services/manage/overview.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/reports.css?url';
import { CohortTable } from './cohort-table.tsx';
import { Coverage } from './coverage.tsx';
import { DueNext, Late } from './open-duties.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const page = Number(searchParams.get('page') ?? 1);
  const order = readCohortOrder(searchParams);
  return { ...(await getOverview(person, { page: Number.isInteger(page) ? page : 1, order })), order, saved: searchParams.has('saved'), importsPeople: person.roles.includes('administrator') };
}

/** Sets the yearly target. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  const asked = { target: String(form.get('target') ?? ''), frontLine: String(form.get('frontLine') ?? '') };
  const set = await setCoverageGoal(person, asked);
  return set.ok ? redirect('/cohorts?saved') : data({ ...asked, mistake: t.coverage.targetWrong }, 400);
}

export default function Cohorts() {
  const { cohorts, page, pages, late, due, coverage, order, saved, importsPeople } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="page">
      <header className="page__head">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
        <p className="report-links meta">
          {(cohorts.length > 1 || pages > 1) && <Link to="/cohorts/compare">{compareText.title}</Link>}
          <Link to="/assignments">{assignmentsText.title}</Link>
          {importsPeople && <Link to="/people/roster">{rosterText.link}</Link>}
        </p>
      </header>
      {saved && !refused && <Notice title={t.coverage.saved} />}
      {cohorts.length === 0 ? <p>{t.none}</p> : <CohortTable cohorts={cohorts} order={order} />}
      <Pages page={page} pages={pages} labels={t} />
      <div className="export-row">
        <ExportLinks subject="cohorts" of={t.files.cohorts} filtered />
        <ExportLinks subject="people" of={t.files.peopleOf} label={t.files.people} />
        <ExportLinks subject="duties" of={t.files.dutiesOf} label={t.files.duties} />
      </div>
      <div className="report-pair">
        <Late rows={late.rows} total={late.total} />
        <DueNext rows={due} />
      </div>
      <Coverage coverage={coverage} refused={refused} />
    </div>
  );
}
