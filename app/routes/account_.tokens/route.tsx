import type { ActionFunctionArgs, HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { en } from '#app/messages/en.ts';
import { tokensText as t } from '#app/messages/manage/en-tokens.ts';
import { getTokens, TOKEN_DAYS } from '#app/services/api/tokens.server.ts';
import { requireForm } from '#app/services/form.server.ts';
import { publicUrl } from '#app/services/mail/smtp-settings.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import styles from '#app/styles/manage/tokens.css?url';
import { act } from './act.server.ts';
import { MakeForm } from './make-form.tsx';
import { NewToken } from './new-token.tsx';
import { TokenTable } from './token-table.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(t.title) }];
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
/** A page that has shown a token is not to be kept by anybody. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const { origin, searchParams } = new URL(request.url);
  return { tokens: await getTokens(person), days: [...TOKEN_DAYS], timeZone: person.timeZone, origin: publicUrl() ?? origin, revoked: searchParams.has('revoked') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return act(person, await requireForm(request));
}

export default function Tokens() {
  const { tokens, days, timeZone, origin, revoked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'secret' in answer ? answer : undefined;
  const refused = answer && 'mistake' in answer ? answer : undefined;
  return (
    <div className="page">
      <header className="page__head">
        <p className="crumb">
          <Link to="/account">{t.account}</Link>
        </p>
        <h1>{t.title}</h1>
        <p className="lede">{t.lede}</p>
      </header>
      {made && <NewToken key={made.secret} name={made.name} secret={made.secret} />}
      {revoked && !answer && <Notice title={t.revokedNotice} />}
      <section className="section">
        <h2>{t.own}</h2>
        <p>{tokens.length === 0 ? t.none : t.order}</p>
        {tokens.length > 0 && <TokenTable tokens={tokens} timeZone={timeZone} />}
      </section>
      <section className="section">
        <h2>{t.make}</h2>
        <MakeForm key={made?.secret} days={days} refused={refused} />
      </section>
      <section className="section">
        <h2>{t.how}</h2>
        <p>{t.howBody}</p>
        <pre className="tokens__example">{t.example(origin)}</pre>
        <p>{t.exampleBody}</p>
        <p>
          {t.described} <a href="/api/v1/openapi.json">{t.openapi}</a>
          {t.describedEnd}
        </p>
      </section>
    </div>
  );
}
