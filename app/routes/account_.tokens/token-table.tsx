import { Form } from '@remix-run/react';
import { Day, Moment } from '#app/components/dates.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import { tokensText as t } from '#app/messages/manage/en-tokens.ts';
import type { TokenState } from '#app/services/api/tokens.server.ts';

interface Token {
  id: string;
  name: string;
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  state: TokenState;
}

/** Tokens with their times, and a button for each that holds. */
export function TokenTable({ tokens, timeZone }: { tokens: Token[]; timeZone: string }) {
  return (
    <div className="tokens__table">
      <table className="ledger ledger--stack" {...stacked.table}>
        <caption className="visually-hidden">{t.own}</caption>
        <StackedHead heads={[t.name, t.holds, t.used, t.end]} />
        <tbody {...stacked.group}>
          {tokens.map((token) => (
            <tr key={token.id} {...stacked.row}>
              <th {...stacked.rowHead}>
                {token.name}
                <p className="meta">
                  {t.since} <Day at={token.created_at} timeZone={timeZone} />
                </p>
              </th>
              <td {...stacked.cell} data-label={t.holds}>
                <Holds token={token} timeZone={timeZone} />
              </td>
              <td {...stacked.cell} data-label={t.used}>
                {token.last_used_at ? <Moment at={token.last_used_at} timeZone={timeZone} /> : t.never}
              </td>
              <td {...stacked.cell} data-label={t.end}>
                {token.state === 'holds' ? <Revoke token={token} /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Holds({ token: { state, expires_at, revoked_at }, timeZone }: { token: Token; timeZone: string }) {
  return (
    <>
      {state === 'holds' ? t.until : t[state]} <Day at={revoked_at ?? expires_at} timeZone={timeZone} />
    </>
  );
}

function Revoke({ token }: { token: Token }) {
  return (
    <Form method="post">
      <button className="button button--quiet" name="revoke" value={token.id} aria-label={t.revokeOf(token.name)}>
        {t.revoke}
      </button>
    </Form>
  );
}
