import { Link } from '@remix-run/react';
import { useMessages } from '#app/messages/use-messages.ts';
import { Day } from './dates.tsx';

interface ListedAttempt {
  id: string;
  scenario_title: string;
  /** The title of the ending that was reached. */
  ending?: string | undefined;
  started_at: string;
  ended_at: string | null;
  /** 0-1, or null when nothing counted was rated. */
  score: number | null;
  submitted_at: string | null;
  moves: number;
}

/** Attempts as lines: which, how it ended, when; a finished one leads to its debrief, another one goes on. */
export function AttemptList({ attempts, timeZone }: { attempts: ListedAttempt[]; timeZone: string }) {
  const m = useMessages();
  if (attempts.length === 0) return null;
  return (
    <ul className="ruled">
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <Link to={attempt.ended_at ? `/attempts/${attempt.id}/debrief` : `/attempts/${attempt.id}`}>
            {m.attempts.line(attempt.scenario_title, attempt.ended_at ? attempt.ending : undefined)}
          </Link>
          <p className="meta meta--list">
            <Day at={attempt.started_at} timeZone={timeZone} />
            {attempt.ended_at ? (
              <>
                {attempt.score !== null && <span>{m.attempts.score(Math.round(attempt.score * 100))}</span>}
                <span>{attempt.submitted_at ? m.attempts.submitted : m.attempts.practice}</span>
              </>
            ) : (
              <span>{m.attempts.underWay(attempt.moves)}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
