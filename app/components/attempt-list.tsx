import { Link } from '@remix-run/react';
import { useMessages } from '#app/messages/use-messages.ts';
import { Day } from './dates.tsx';

interface ListedAttempt {
  id: string;
  /** Left out where every attempt is of the same scenario. */
  scenario_title?: string;
  started_at: string;
  ended_at: string | null;
  score: number | null;
  submitted_at: string | null;
  moves: number;
}

/** Attempts as lines: when, how far or how well, and the way to go on or to read the debrief. */
export function AttemptList({ attempts, timeZone }: { attempts: ListedAttempt[]; timeZone: string }) {
  const m = useMessages();
  return (
    <ul className="ruled">
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <Link to={attempt.ended_at ? `/attempts/${attempt.id}/debrief` : `/attempts/${attempt.id}`}>
            {attempt.scenario_title && `${attempt.scenario_title}: `}
            {attempt.ended_at ? m.attempts.debrief : m.attempts.resume}
          </Link>
          <p className="meta meta--list">
            <Day at={attempt.started_at} timeZone={timeZone} />
            <span>{attempt.ended_at ? (attempt.score === null ? '' : m.attempts.score(Math.round(attempt.score * 100))) : m.attempts.underWay(attempt.moves)}</span>
            {attempt.ended_at && <span>{attempt.submitted_at ? m.attempts.submitted : m.attempts.practice}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
