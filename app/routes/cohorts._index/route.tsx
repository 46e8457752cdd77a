import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { en } from '#app/messages/en.ts';
import { rosterText } from '#app/messages/roster.en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { assignmentsText } from '#app/messages/manage/en-assignments.ts';
import { getCohorts } from '#app/services/manage/cohorts.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.manager.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { cohorts: await getCohorts(person), importsPeople: person.roles.includes('administrator') };
}

export default function Cohorts() {
  const m = useMessages();
  const { cohorts, importsPeople } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <h1>{m.manager.title}</h1>
        <p className="lede">{m.manager.lede}</p>
        {importsPeople && (
          <p className="meta">
            <Link to="/people/roster">{rosterText.link}</Link>
          </p>
        )}
        <p>
          <Link to="/assignments">{assignmentsText.title}</Link>
        </p>
      </header>
      {cohorts.length === 0 && <p>{m.manager.none}</p>}
      <ul className="ruled">
        {cohorts.map((cohort) => (
          <li key={cohort.id}>
            <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
            <p className="meta meta--list">
              <span>{m.manager.people(cohort.people)}</span>
              {cohort.due_on && (
                <span>
                  {m.manager.due('')}
                  <CalendarDay date={cohort.due_on} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
