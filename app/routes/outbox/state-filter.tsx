import { Link } from '@remix-run/react';
import { mailText as t } from '#app/messages/manage/en-mail.ts';

type State = keyof typeof t.states;

const address = (state: State | undefined, page = 1) => {
  const parts = [...(state ? [`state=${state}`] : []), ...(page > 1 ? [`page=${page}`] : [])];
  return `/outbox${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
};

/** The states that mails are in, each a link to those. */
export function StateFilter({ counts, state }: { counts: { state: State; mails: number }[]; state: State | undefined }) {
  const all = counts.reduce((sum, { mails }) => sum + mails, 0);
  return (
    <nav className="section" aria-label={t.filter}>
      <ul className="outbox__filter">
        <li>
          <Link to={address(undefined)} aria-current={state ? undefined : 'page'}>
            {t.counted(t.all, all)}
          </Link>
        </li>
        {counts.map((one) => (
          <li key={one.state}>
            <Link to={address(one.state)} aria-current={one.state === state ? 'page' : undefined}>
              {t.counted(t.states[one.state], one.mails)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** To the newer and the older mails, where there are such. */
export function Pages({ page, more, state }: { page: number; more: boolean; state: State | undefined }) {
  if (page === 1 && !more) return null;
  return (
    <nav className="section" aria-label={t.pages}>
      <ul className="outbox__filter">
        {page > 1 && (
          <li>
            <Link to={address(state, page - 1)}>{t.newer}</Link>
          </li>
        )}
        {more && (
          <li>
            <Link to={address(state, page + 1)}>{t.older}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
