import { Link } from '@remix-run/react';
import { useMessages } from '#app/messages/use-messages.ts';
import type { NextStep as Next } from '#app/services/learn/next-step.ts';

/** The one thing to do next, large: for a trainer on no course the reviews that wait. */
export function NextStep({ next, waiting, greeting }: { next: Next; waiting: number; greeting: string }) {
  const m = useMessages();
  if (next.kind === 'nothing' && waiting > 0)
    return (
      <header className="page__head">
        <p className="kicker">{greeting}</p>
        <h1 className="display">{m.reviews.waiting(waiting)}</h1>
        <p className="lede">{m.reviews.why}</p>
        <p className="section">
          <Link className="button button--large" to="/reviews">
            {m.home.reviewsButton}
          </Link>
        </p>
      </header>
    );
  if (next.kind === 'nothing' || next.kind === 'all-done') {
    const done = next.kind === 'all-done';
    return (
      <header className="page__head">
        <p className="kicker">{greeting}</p>
        <h1 className="display">{done ? m.home.allDone : m.home.nothing}</h1>
        <p className="lede">{done ? m.home.allDoneBody : m.home.nothingBody}</p>
        {done && (
          <p className="section">
            <Link className="button button--large" to={next.to}>
              {m.home.allDoneButton}
            </Link>
          </p>
        )}
      </header>
    );
  }
  const say = {
    resume: { kicker: m.home.resume, button: m.home.resumeButton },
    lesson: { kicker: m.home.lesson, button: m.home.lessonButton },
    scenario: { kicker: m.home.scenario, button: m.home.scenarioButton },
  }[next.kind];
  return (
    <header className="page__head">
      <p className="kicker">{greeting}</p>
      <p className="meta">{say.kicker}</p>
      <h1 className="display">{next.title}</h1>
      <p className="lede">{next.summary}</p>
      <div className="row section">
        <Link className="button button--large" to={next.to}>
          {say.button}
        </Link>
        <span className="meta">{m.home.minutes(next.minutes)}</span>
      </div>
    </header>
  );
}
