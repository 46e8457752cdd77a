import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';

/** An invitation to a role-play, with a sentence why. */
export function Practise({ scenario, children }: { scenario: string; children: ReactNode }) {
  const m = useMessages();
  return (
    <section className="practise" aria-label={m.lesson.practise}>
      <p className="kicker">{m.lesson.practise}</p>
      <div>{children}</div>
      <Link className="button" to={`/scenarios/${scenario}`}>
        {m.lesson.practiseButton}
      </Link>
    </section>
  );
}
