import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { ExportLinks } from '#app/components/export-links.tsx';
import { LateList } from '#app/components/late-list.tsx';
import { Pages } from '#app/components/pages.tsx';
import { en } from '#app/messages/en.ts';
import { reportsText as t } from '#app/messages/manage/en-reports.ts';
import { getLate } from '#app/services/manage/late.server.ts';
import { readQuestion } from '#app/services/manage/matrix.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/reports.css?url';

export const meta: MetaFunction = () => [{ title: en.app.title(t.late.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return getLate(await requireSignedIn(request, context), readQuestion(new URL(request.url).searchParams));
}

export default function AllLate() {
  const { rows, total, page, pages, teams, filter } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{t.title}</Link>
        </p>
        <h1>{t.late.title}</h1>
      </header>
      <Form className="report-filter" method="get" preventScrollReset>
        {teams.length > 1 && (
          <label>
            <span>{t.matrix.team}</span>
            <select className="field__input" name="team" key={filter.team} defaultValue={filter.team ?? ''}>
              <option value="">{t.matrix.anyTeam}</option>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{t.matrix.name}</span>
          <input className="field__input" name="name" type="search" key={filter.name} defaultValue={filter.name} />
        </label>
        <button className="button button--quiet">{t.matrix.apply}</button>
        <Link to="/cohorts/late">{t.matrix.all}</Link>
      </Form>
      <p className="meta" role="status">
        {total > 0 ? t.late.found(total) : filter.team || filter.name ? t.matrix.nobody : t.late.none}
      </p>
      {total > 0 && <LateList rows={rows} />}
      <Pages page={page} pages={pages} labels={t} />
      {total > 0 && <ExportLinks subject="late" of={t.files.late} filtered />}
    </div>
  );
}
