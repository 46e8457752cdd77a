import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CalendarDay } from '#app/components/dates.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { assignmentsText } from '#app/messages/manage/en-assignments.ts';
import { getCohortMatrix } from '#app/services/manage/cohorts.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { Matrix } from './matrix.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.name ?? en.manager.title) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const id = params.cohort ?? '';
  return { id, ...(await getCohortMatrix(await requireSignedIn(request, context), id)) };
}

export default function Cohort() {
  const m = useMessages();
  const { id, name, due_on, items, people } = useLoaderData<typeof loader>();
  const doneAll = people.filter((person) => person.done === items.length).length;
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{m.manager.title}</Link>
        </p>
        <h1>{name}</h1>
        <p className="lede">{m.manager.summary(doneAll, people.length)}</p>
        <p className="meta">
          {due_on ? (
            <>
              {m.manager.due('')}
              <CalendarDay date={due_on} />
            </>
          ) : (
            m.manager.noDue
          )}
        </p>
        <p>
          <Link to={`/assignments/new?target=cohort&cohort=${id}`}>{assignmentsText.make}</Link>
        </p>
      </header>
      <Matrix cohort={name} items={items} people={people} />
      <p className="meta">{m.manager.lede}</p>
    </div>
  );
}
