import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { Notice } from '#app/components/notice.tsx';
import { en } from '#app/messages/en.ts';
import { listText as t } from '#app/messages/studio/en-list.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getFrontPage } from '#app/services/studio/front-page.server.ts';
import { setSetting } from '#app/services/studio/settings.server.ts';
import styles from '#app/styles/studio.css?url';
import { Filter, matches } from './filter.tsx';
import { groupsOf } from './groups.ts';
import { NewLinks } from './new-links.tsx';
import { ProblemList } from './problem-list.tsx';
import { ReviewSetting } from './review-setting.tsx';
import { RowTable } from './row-table.tsx';
import { WaitingReviews } from './waiting-reviews.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** So many rows can be taken in at a glance; more, and there is a field to find one by. */
const AT_A_GLANCE = 12;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  return { ...(await getFrontPage(person)), timeZone: person.timeZone, words: searchParams.get('q') ?? '', kept: searchParams.has('kept') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  if (form.get('intent') !== 'setting') return data(null, 400);
  await setSetting(person, 'review-before-publishing', form.get('review') === 'on');
  return redirect('/studio?kept');
}

export default function Studio() {
  const { rows, problems, reviewRequired, mayAdminister, timeZone, words: asked, kept } = useLoaderData<typeof loader>();
  const [words, setWords] = useState(asked);
  const shown = rows.filter((row) => matches(row, words));
  return (
    <div className="page">
      <header className="page__head">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {kept && <Notice title={t.settingSaved} />}
      <WaitingReviews rows={rows} />
      <NewLinks />
      {rows.length > AT_A_GLANCE && <Filter words={words} onWords={setWords} found={shown.length} of={rows.length} />}
      {rows.length === 0 && (
        <section className="section">
          <h2>{t.empty}</h2>
          <p>{t.emptyBody}</p>
        </section>
      )}
      {groupsOf(shown).map(({ kind, rows: group }) => (
        <section key={kind} className="section">
          <h2>{t.groups[kind]}</h2>
          <RowTable label={t.groups[kind]} rows={group} timeZone={timeZone} />
        </section>
      ))}
      {mayAdminister && <ReviewSetting required={reviewRequired} />}
      {(problems.length > 0 || rows.length > 0) && <ProblemList problems={problems} />}
    </div>
  );
}
