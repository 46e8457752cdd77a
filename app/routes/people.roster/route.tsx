import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { rosterText as t } from '#app/messages/roster.en.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireRosters } from '#app/services/manage/roster.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { answer } from './answer.server.ts';
import { Columns } from './columns.tsx';
import { Done } from './done.tsx';
import { Plan } from './plan.tsx';
import { RosterForm } from './roster-form.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRosters(await requireSignedIn(request, context));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  requireRosters(person);
  const said = await answer(person, await requireForm(request));
  return data(said, said.kind === 'refused' ? 400 : said.kind === 'plan' && said.changed ? 409 : 200);
}

export default function PeopleRoster() {
  const said = useActionData<typeof action>();
  return (
    <div className="page roster">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{reportsText.title}</Link>
        </p>
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {said?.kind === 'plan' && <Plan {...said} />}
      {said?.kind === 'done' && <Done shown={said.shown} />}
      <section className="section">
        {said && said.kind !== 'refused' && <h2>{t.again}</h2>}
        <RosterForm refused={said?.kind === 'refused' ? said : undefined} />
      </section>
      <Columns />
    </div>
  );
}
