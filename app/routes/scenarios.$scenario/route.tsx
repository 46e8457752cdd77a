import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { AttemptList } from '#app/components/attempt-list.tsx';
import { Portrait } from '#app/components/portrait.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getIntroduction, startAttempt } from '#app/services/play/start-attempt.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.title ?? en.scenario.kind) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { ...(await getIntroduction(person, params.scenario ?? '')), timeZone: person.timeZone };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return redirect(`/attempts/${await startAttempt(person, params.scenario ?? '')}`);
}

export default function ScenarioIntroduction() {
  const m = useMessages();
  const { title, summary, minutes, client, criteria, open, attempts, endings, timeZone } = useLoaderData<typeof loader>();
  return (
    <div className="page page--narrow">
      <header className="page__head">
        {client && <Portrait id={client.id} name={client.name} size={128} />}
        <p className="kicker">
          {m.scenario.kind} {client && m.scenario.with(client.name, client.role)}
        </p>
        <h1 className="display">{title}</h1>
        <p className="lede">{summary}</p>
      </header>
      <p className="meta">{m.scenario.minutes(minutes)}</p>
      <p>{m.scenario.criteria(criteria)}</p>
      <p>{m.scenario.privacy}</p>
      <div className="row section">
        {open && (
          <Link className="button button--large" to={`/attempts/${open}`}>
            {m.scenario.resume}
          </Link>
        )}
        <Form method="post">
          <button className={open ? 'button button--quiet' : 'button button--large'}>{attempts.length > 0 ? m.scenario.again : m.scenario.start}</button>
        </Form>
      </div>
      {attempts.length > 0 && (
        <section className="section">
          <h2>{m.scenario.earlier}</h2>
          <p className="meta">{m.scenario.endings(endings.seen, endings.total)}</p>
          <AttemptList attempts={attempts} timeZone={timeZone} />
        </section>
      )}
    </div>
  );
}
