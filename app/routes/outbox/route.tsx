import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { en } from '#app/messages/en.ts';
import { mailText as t } from '#app/messages/manage/en-mail.ts';
import { requireForm } from '#app/services/form.server.ts';
import { getOutbox } from '#app/services/manage/outbox.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/mail.css?url';
import { act } from './act.server.ts';
import { MailTable } from './mail-table.tsx';
import { QuietForm } from './quiet-form.tsx';
import { Pages, StateFilter } from './state-filter.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const told = (['queuedAgain', 'saved'] as const).find((one) => searchParams.has(one));
  return { ...(await getOutbox(person, searchParams.get('state'), Number(searchParams.get('page') ?? 1))), timeZone: person.timeZone, told };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const done = await act(person, await requireForm(request));
  return done.ok ? redirect(`/outbox?${done.value}`) : data({ refused: done.error }, 400);
}

export default function Outbox() {
  const { mails, state, page, more, counts, quiet, smtp, hasAddress, timeZone, told } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <div className="page outbox">
      <header className="page__head">
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {refused && <Notice alert title={refused} />}
      {told && <Notice title={t[told]} />}
      {smtp.kind === 'off' && (
        <Notice title={t.off}>
          <p>{t.offBody}</p>
        </Notice>
      )}
      {smtp.kind === 'wrong' && (
        <Notice title={t.wrong}>
          <p>{smtp.sentence}</p>
        </Notice>
      )}
      {!hasAddress && <p>{t.noAddress}</p>}
      <StateFilter counts={counts} state={state} />
      {mails.length === 0 ? <p>{t.none}</p> : <MailTable mails={mails} timeZone={timeZone} />}
      <Pages page={page} more={more} state={state} />
      <QuietForm quiet={quiet} />
    </div>
  );
}
