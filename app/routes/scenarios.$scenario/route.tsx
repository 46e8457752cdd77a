import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { AttemptList } from '#app/components/attempt-list.tsx';
import { Cast } from '#app/components/cast.tsx';
import { DutyWords } from '#app/components/duty-words.tsx';
import { EndingsFound } from '#app/components/endings-found.tsx';
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
  const { title, summary, minutes, cast, rubrics, duty, open, attempts, endings, timeZone } = useLoaderData<typeof loader>();
  return (
    <div className="page playbill">
      <header className="page__head">
        <p className="kicker">{m.scenario.kind}</p>
        <h1 className="display">{title}</h1>
        <p className="lede">{summary}</p>
        {duty && (
          <p className="meta meta--list">
            <DutyWords duty={duty} />
          </p>
        )}
      </header>
      <Cast members={cast} />
      <section className="section">
        <h2>{m.scenario.rated}</h2>
        <dl className="facts">
          {rubrics.map((rubric) => (
            <div key={rubric.title}>
              <dt>{rubric.title}</dt>
              <dd>{m.scenario.criteria(rubric.criteria)}</dd>
            </div>
          ))}
        </dl>
        <p className="meta meta--list">
          <span>{m.scenario.minutes(minutes)}</span>
          <span>{m.scenario.privacy}</span>
        </p>
      </section>
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
          <EndingsFound {...endings}>{m.scenario.endings(endings.seen, endings.total)}</EndingsFound>
          <AttemptList attempts={attempts} timeZone={timeZone} />
        </section>
      )}
    </div>
  );
}
