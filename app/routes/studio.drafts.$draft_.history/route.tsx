import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { ComparisonView } from '#app/components/studio/comparison-view.tsx';
import { en } from '#app/messages/en.ts';
import { historyText as t } from '#app/messages/studio/en-history.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getHistoryPage } from '#app/services/studio/history-page.server.ts';
import styles from '#app/styles/studio.css?url';
import { act } from './act.server.ts';
import { CompareForm } from './compare-form.tsx';
import { DraftLog } from './draft-log.tsx';
import { FileMoved } from './file-moved.tsx';
import { logEntries } from './log-entries.ts';
import { OutOfUse } from './out-of-use.tsx';
import { nameOf } from './state-name.ts';
import { toldIn } from './told.ts';
import { VersionList } from './version-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: en.app.title(page ? t.of(page.title) : t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const { log, ...page } = await getHistoryPage(person, params.draft ?? '', { from: searchParams.get('from') ?? '', to: searchParams.get('to') ?? '' });
  return { ...page, log: { entries: logEntries(log), changes: log.length }, told: toldIn(searchParams), timeZone: person.timeZone };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const done = await act(person, params.draft ?? '', await requireForm(request));
  return done.ok ? redirect(`?${done.value}`) : data({ refused: done.error }, 400);
}

export default function History() {
  const { draft, title, standing, origin, versions, states, compared, log, told, timeZone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to={`/studio/drafts/${draft.id}`}>{t.back}</Link>
        </p>
        <h1>{t.of(title)}</h1>
        <p className="row">
          {draft.kind !== 'play' && (
            <Link className="button button--quiet" to={`/studio/drafts/${draft.id}/publish`}>
              {t.publish}
            </Link>
          )}
          <a className="button button--quiet" href={`/studio/drafts/${draft.id}/export`} download>
            {t.exportOf}
          </a>
        </p>
      </header>
      {told && <Notice title={told.title}>{told.body && <p>{told.body}</p>}</Notice>}
      {refused && <Notice alert title={refused} />}
      {origin.moved && <FileMoved origin={origin} />}
      <section className="section" id="compare">
        <h2>{compared ? t.compared(nameOf(compared.from), nameOf(compared.to)) : t.compare}</h2>
        {states.length > 1 && <CompareForm states={states} from={compared?.from.key ?? ''} to={compared?.to.key ?? ''} />}
        <div className="section__body">{compared ? <ComparisonView comparison={compared.comparison} /> : <p>{t.compareNone}</p>}</div>
      </section>
      <section className="section">
        <h2>{t.versions}</h2>
        <VersionList versions={versions} timeZone={timeZone} isScenario={draft.kind === 'scenario'} isPlay={draft.kind === 'play'} />
      </section>
      <section className="section">
        <h2>{t.log}</h2>
        <DraftLog {...log} timeZone={timeZone} />
      </section>
      {draft.kind !== 'play' && versions.length > 0 && <OutOfUse retired={standing.retired && versions.some((version) => version.current)} />}
    </div>
  );
}

