import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { AssignmentDue } from '#app/components/assignment-due.tsx';
import { Notice } from '#app/components/notice.tsx';
import { en } from '#app/messages/en.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import { getAssignmentPage } from '#app/services/manage/assignment-pages.server.ts';
import { findEnded } from '#app/services/manage/assignments.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const ended = searchParams.get('ended');
  return { ...(await getAssignmentPage(person, searchParams.get('from'))), ended: ended === null ? undefined : await findEnded(person, ended) };
}

export default function Assignments() {
  const { assignments, first, next, ended } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{reportsText.title}</Link>
        </p>
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
        <p className="section">
          <Link className="button" to="/assignments/new">
            {t.make}
          </Link>
        </p>
      </header>
      {ended && <Notice title={t.hasEnded(ended.title, ended.who)} />}
      {assignments.length === 0 && <p>{t.none}</p>}
      <ul className="ruled">
        {assignments.map((one) => (
          <li key={one.id}>
            <Link to={`/assignments/${one.id}`}>
              {one.title}: {one.who}
            </Link>
            <p className="meta meta--list">
              <span>{t.kind[one.kind]}</span>
              <AssignmentDue dueOn={one.due_on} dueDays={one.due_days} />
              <span>{t.people(one.done, one.people)}</span>
              {one.every_months !== null && <span>{t.again(one.every_months, one.recurs_from)}</span>}
              {one.requires && <span>{t.after(one.requires)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {(next || !first) && (
        <nav className="row section" aria-label={reportsText.pages}>
          {!first && <Link to="/assignments">{t.latest}</Link>}
          {next && (
            <Link to={`?from=${encodeURIComponent(next)}`} rel="next">
              {t.earlier}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
