import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { OverTime } from '#app/components/over-time.tsx';
import { en } from '#app/messages/en.ts';
import { compareText as t } from '#app/messages/manage/en-compare.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { COMPARED, getComparison } from '#app/services/manage/compare.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import compareStyles from '#app/styles/manage/compare.css?url';
import styles from '#app/styles/manage/reports.css?url';
import { Choose } from './choose.tsx';
import { StandingTable, WeekTable } from './tables.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [styles, compareStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const ids = new URL(request.url).searchParams.getAll('cohort').filter((id) => id !== '');
  return { ...(await getComparison(person, ids)), most: COMPARED };
}

export default function Compare() {
  const { choices, cohorts, weeks, most } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/cohorts">{reportsText.title}</Link>
        </p>
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      <Choose chosen={cohorts} choices={choices} full={cohorts.length >= most} />
      {cohorts.length < 2 ? (
        <p role="status">{t.choose}</p>
      ) : (
        <>
          <section className="section">
            <h2>{t.standing}</h2>
            <StandingTable cohorts={cohorts} />
          </section>
          <div className="compare-times">
            {cohorts.map(({ id, name, overTime }) => (
              <OverTime key={id} cohort={name} title={name} overTime={overTime} />
            ))}
          </div>
          <section className="section">
            <h2>{t.weeks}</h2>
            <p className="meta">{t.weeksHow}</p>
            <WeekTable cohorts={cohorts} weeks={weeks} />
          </section>
        </>
      )}
    </div>
  );
}
