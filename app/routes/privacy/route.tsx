import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { en } from '#app/messages/en.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getSeenOfMe } from '#app/services/manage/seen-of-me.server.ts';
import recognition from '#app/styles/manage/recognition.css?url';
import styles from '#app/styles/manage/reports.css?url';
import { Seen } from './seen.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(en.privacy.title) }];
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: recognition },
];

/** The rules are open to everybody; what is held of somebody is shown to them when they ask. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await context.signedIn();
  const asked = person !== undefined && new URL(request.url).searchParams.has('seen');
  return { signedIn: person !== undefined, timeZone: person?.timeZone ?? 'UTC', seen: asked ? await getSeenOfMe(person) : undefined };
}

export default function Privacy() {
  const { privacy } = useMessages();
  const { signedIn, seen, timeZone } = useLoaderData<typeof loader>();
  return (
    <div className={seen ? 'page' : 'page page--narrow'}>
      <header className="page__head">
        <h1>{privacy.title}</h1>
        <p className="lede">{privacy.lede}</p>
      </header>
      <dl className="facts">
        {privacy.rules.map((rule) => (
          <div key={rule.who}>
            <dt>{rule.who}</dt>
            <dd>{rule.sees}</dd>
          </div>
        ))}
      </dl>
      {signedIn && !seen && (
        <Form className="section" method="get" action="/privacy#seen">
          <button className="button" name="seen" value="yes">
            {reportsText.seen.button}
          </button>
        </Form>
      )}
      {seen && <Seen seen={seen} timeZone={timeZone} />}
      <p className="section">{privacy.offline}</p>
      {privacy.sections.map((section) => (
        <section key={section.title} className="section">
          <h2>{section.title}</h2>
          <div className="prose">
            {section.body.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
