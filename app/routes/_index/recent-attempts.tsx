import { Link } from '@remix-run/react';
import { Day } from '#app/components/dates.tsx';
import { useMessages } from '#app/messages/use-messages.ts';

interface Attempt {
  id: string;
  scenario_title: string;
  started_at: string;
  ended_at: string | null;
  score: number | null;
  moves: number;
}

export function RecentAttempts({ attempts, timeZone }: { attempts: Attempt[]; timeZone: string }) {
  const m = useMessages();
  return (
    <section className="section">
      <h2>{m.home.recent}</h2>
      {attempts.length === 0 && <p className="meta">{m.home.none}</p>}
      <ul className="ruled">
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <Link to={attempt.ended_at ? `/attempts/${attempt.id}/debrief` : `/attempts/${attempt.id}`}>{attempt.scenario_title}</Link>
            <p className="meta meta--list">
              <Day at={attempt.started_at} timeZone={timeZone} />
              <span>
                {attempt.ended_at
                  ? attempt.score !== null && m.attempts.score(Math.round(attempt.score * 100))
                  : m.attempts.underWay(attempt.moves)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/attempts">{m.home.all}</Link>
      </p>
    </section>
  );
}
