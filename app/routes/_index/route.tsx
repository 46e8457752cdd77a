import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { AttemptList } from '#app/components/attempt-list.tsx';
import { Notice } from '#app/components/notice.tsx';
import { DutyWords } from '#app/components/duty-words.tsx';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getHome } from '#app/services/learn/home.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';
import { FreshThanks } from './fresh-thanks.tsx';
import { NextStep } from './next-step.tsx';

export const meta: MetaFunction = () => [{ title: en.app.title(en.home.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return { ...(await getHome(person)), name: person.name, timeZone: person.timeZone };
}

export default function Home() {
  const m = useMessages();
  const { next, courses, plays, attempts, answers, thanks, waiting, name, timeZone } = useLoaderData<typeof loader>();
  const idle = next.kind === 'nothing';
  return (
    <div className="page front">
      {answers.map((answer) => (
        <Notice key={`${answer.attempt_id} ${answer.n} ${answer.criterion}`} title={m.rated.answered(answer.scenario_title)}>
          <Link to={`/attempts/${answer.attempt_id}/debrief#moment-${answer.n}`}>{m.rated.readAnswer}</Link>
        </Notice>
      ))}
      <FreshThanks thanks={thanks} />
      {waiting > 0 && !idle && (
        <Notice title={m.reviews.waiting(waiting)}>
          <Link to="/reviews">{m.home.reviewsButton}</Link>
        </Notice>
      )}
      <NextStep next={next} waiting={waiting} greeting={m.home.greeting(name.split(' ')[0] ?? name)} />
      {courses.length > 0 && (
        <section className="section">
          <h2>{m.home.courses}</h2>
          <ul className="ruled">
            {courses.map((course) => (
              <li key={course.slug}>
                <Link to={`/courses/${course.slug}`}>{course.title}</Link>
                <p className="meta meta--list">
                  <span>{m.home.progress(course.done, course.total)}</span>
                  {course.duty && <DutyWords duty={course.duty} />}
                </p>
              </li>
            ))}
          </ul>
          <p className="meta meta--list">
            <Link to="/certificates">{recognitionText.certificates.title}</Link>
            <Link to="/thanks">{recognitionText.thanks.title}</Link>
          </p>
        </section>
      )}
      {plays.length > 0 && (
        <section className="section">
          <h2>{m.home.plays}</h2>
          <ul className="ruled">
            {plays.map((play) => (
              <li key={play.slug}>
                <Link to={`/scenarios/${play.slug}`}>{play.title}</Link>
                <p className="meta meta--list">{play.duty && <DutyWords duty={play.duty} />}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section">
        <h2>{m.home.recent}</h2>
        {attempts.length === 0 && <p className="meta">{m.home.none}</p>}
        <AttemptList attempts={attempts} timeZone={timeZone} />
        <p>
          <Link to="/attempts">{m.home.all}</Link>
        </p>
      </section>
    </div>
  );
}
