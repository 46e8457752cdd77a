import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { AssignmentDue } from '#app/components/assignment-due.tsx';
import { en } from '#app/messages/en.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { assignmentsText as t } from '#app/messages/manage/en-assignments.ts';
import { getAssignmentPage } from '#app/services/manage/assignment-pages.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return getAssignmentPage(await requireSignedIn(request, context), new URL(request.url).searchParams.get('from'));
}

export default function Assignments() {
  const { assignments, first, next } = useLoaderData<typeof loader>();
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
