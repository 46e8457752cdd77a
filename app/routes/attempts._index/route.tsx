import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { AttemptList } from '#app/components/attempt-list.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getAttempts } from '#app/services/play/list-attempts.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

export const meta: MetaFunction = () => [{ title: en.app.title(en.attempts.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { ...(await getAttempts(person)), timeZone: person.timeZone };
}

export default function Attempts() {
  const m = useMessages();
  const { attempts, scenarios, timeZone } = useLoaderData<typeof loader>();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        <h1>{m.attempts.title}</h1>
        <p className="lede">{attempts.length > 0 ? m.attempts.lede : m.attempts.none}</p>
      </header>
      <AttemptList attempts={attempts} timeZone={timeZone} />
      <section className="section">
        <h2>{m.attempts.open}</h2>
        <ul className="ruled">
          {scenarios.map((scenario) => (
            <li key={scenario.slug}>
              <Link to={`/scenarios/${scenario.slug}`}>{scenario.title}</Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
