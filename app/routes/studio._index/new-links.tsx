import { Link } from '@remix-run/react';
import { listText as t } from '#app/messages/studio/en-list.ts';

const KINDS = ['scenario', 'lesson', 'rubric', 'course'] as const;

/** The ways to begin something new, and to the pictures. */
export function NewLinks() {
  return (
    <nav className="row" aria-label={t.fresh}>
      {KINDS.map((kind) => (
        <Link key={kind} className={kind === 'scenario' ? 'button' : 'button button--quiet'} to={`/studio/new?kind=${kind}`}>
          {t.newOf[kind]}
        </Link>
      ))}
      <Link to="/studio/pictures">{t.pictures}</Link>
    </nav>
  );
}
