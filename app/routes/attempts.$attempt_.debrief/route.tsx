import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { Day } from '#app/components/dates.tsx';
import { EndingsFound } from '#app/components/endings-found.tsx';
import { ScoreLine } from '#app/components/score-line.tsx';
import { en } from '#app/messages/en.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { requireForm } from '#app/services/form.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { getDebrief, submitAttempt } from '#app/services/play/debrief.server.ts';
import { Levels } from './levels.tsx';
import { DebriefContext } from './debrief-context.ts';
import { AnnotatedScript } from './annotated-script.tsx';
import { refusedRewriteOf } from './refused-rewrite.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data ? `${en.debrief.title}: ${data.title}` : en.debrief.title) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { ...(await getDebrief(person, params.attempt ?? '')), timeZone: person.timeZone };
}

/** Submits the attempt. A second try that could not be rated comes here from its plain form, and is shown again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, context);
  const form = await requireForm(request);
  if (form.has('text')) return data({ refused: refusedRewriteOf(form) }, 400);
  await submitAttempt(person, params.attempt ?? '');
  return redirect(`/attempts/${params.attempt}/debrief`);
}

export default function DebriefPage() {
  const m = useMessages();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <div className="page debrief">
      <header className="page__head">
        <p className="kicker">
          {m.debrief.title}: {page.title}
        </p>
        <h1>{page.ending.title}</h1>
        <p className="lede">{m.debrief.outcome[page.ending.outcome]}</p>
        {page.score === undefined ? (
          <p className="meta">{m.debrief.scoreNone}</p>
        ) : (
          <ScoreLine
            score={page.score}
            mastery={page.mastery}
            scoreLabel={m.debrief.score(percent(page.score))}
            masteryLabel={page.success ? m.debrief.reached(percent(page.mastery)) : m.debrief.notReached(percent(page.mastery))}
          />
        )}
      </header>
      <Levels criteria={page.criteria} />
      <DebriefContext.Provider value={{ ...page, refused }}>
        <AnnotatedScript script={page.script} last={page.last} />
      </DebriefContext.Provider>
      <section className="section">
        <EndingsFound {...page.endings}>
          {`${m.debrief.endings(page.endings.seen, page.endings.total)} ${m.debrief.unseen(page.endings.total - page.endings.seen)}`}
        </EndingsFound>
        <div className="row">
          <Link className="button button--large" to={`/scenarios/${page.scenario}`}>
            {m.debrief.again}
          </Link>
          {page.submittedAt ? (
            <p>
              {m.debrief.submitted('')}
              <Day at={page.submittedAt} timeZone={page.timeZone} />
            </p>
          ) : (
            <Form method="post">
              <button className="button button--quiet">{m.debrief.submit}</button>
            </Form>
          )}
        </div>
        {!page.submittedAt && (
          <p className="meta">
            {m.debrief.practice} {m.debrief.submitWhy}
          </p>
        )}
      </section>
    </div>
  );
}
