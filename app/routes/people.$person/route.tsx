import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CertificatesOf } from '#app/components/certificates-of.tsx';
import { DutyList } from '#app/components/duty-list.tsx';
import { ExportLinks } from '#app/components/export-links.tsx';
import { en } from '#app/messages/en.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { getPersonDuties } from '#app/services/manage/person-duties.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import recognition from '#app/styles/manage/recognition.css?url';
import styles from '#app/styles/manage/reports.css?url';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.person.name ?? t.person.title) }];
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: recognition },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await requireSignedIn(request, context);
  return { person: await getPersonDuties(asker, params.person ?? ''), timeZone: asker.timeZone };
}

export default function Person() {
  const { person, timeZone } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{t.title}</Link>
        </p>
        <h1>{person.name}</h1>
        <p className="meta meta--list">
          {person.job && <span>{person.job}</span>}
          {person.team && <span>{person.team}</span>}
          <span>{person.email}</span>
        </p>
        <p className="lede">{t.person.lede}</p>
      </header>
      <section>
        <h2>{t.person.title}</h2>
        <DutyList duties={person.duties} timeZone={timeZone} />
        {person.duties.length > 0 && <ExportLinks subject="duties" of={t.files.person} narrow={{ person: person.id }} />}
      </section>
      <CertificatesOf certificates={person.certificates} />
      {person.cohorts.length > 0 && (
        <section className="section">
          <h2>{t.person.cohorts}</h2>
          <ul className="ruled">
            {person.cohorts.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/cohorts/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
