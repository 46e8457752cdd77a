import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { DutyWords } from '#app/components/duty-words.tsx';
import { en } from '#app/messages/en.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import { getCoursePage } from '#app/services/learn/course-page.server.ts';
import { requireSignedIn } from '#app/services/people/signed-in.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: en.app.title(data?.title ?? en.course.title) }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, context);
  return getCoursePage(person, params.course ?? '');
}

export default function CoursePage() {
  const m = useMessages();
  const { title, summary, duty, certificate, anew, done, items } = useLoaderData<typeof loader>();
  const status = { done: m.course.done, 'under-way': m.course.underWay, 'not-begun': m.course.notBegun };
  return (
    <div className="page">
      <header className="page__head">
        <p className="kicker">{m.home.progress(done, items.length)}</p>
        <h1>{title}</h1>
        <p className="lede">{summary}</p>
        {duty && (
          <p className="meta meta--list">
            <DutyWords duty={duty} />
          </p>
        )}
        {anew && <p>{recognitionText.certificates.anew}</p>}
        {certificate && (
          <p className="meta">
            <Link to={`/certificates/${certificate}`}>{recognitionText.certificates.openShort}</Link>
          </p>
        )}
        {duty?.again && <p className="meta">{m.duty.anew}</p>}
      </header>
      <section className="section">
        <h2>{m.course.contents}</h2>
        <ol className="contents">
          {items.map((item) => (
            <li key={item.to} className="contents__item" data-status={item.status} data-next={item.next || undefined}>
              <h3>
                <Link to={item.to}>{item.title}</Link>
              </h3>
              <p>{item.summary}</p>
              <p className="meta meta--list">
                <span>{item.kind === 'lesson' ? m.course.lesson : m.course.scenario}</span>
                <span>{item.kind === 'lesson' ? m.course.reading(item.minutes) : m.course.playing(item.minutes)}</span>
                <span>{item.next ? m.course.next : status[item.status]}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
