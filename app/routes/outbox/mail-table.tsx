import { Form } from '@remix-run/react';
import { Moment } from '#app/components/dates.tsx';
import { mailText as t } from '#app/messages/manage/en-mail.ts';

interface Mail {
  id: string;
  name: string | null;
  address: string;
  subject: string;
  body: string;
  made_at: string;
  send_after: string;
  sent_at: string | null;
  tries: number;
  trouble: string | null;
  state: keyof typeof t.states;
}

/** Mails with their words, what became of them, and a button for those that can be tried again. */
export function MailTable({ mails, timeZone }: { mails: Mail[]; timeZone: string }) {
  return (
    <div className="outbox__table">
      <table className="ledger ledger--stack">
        <caption>{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.to}</th>
            <th scope="col">{t.subject}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <th scope="row">
                {mail.name ?? mail.address}
                {mail.name && <p className="meta">{mail.address}</p>}
              </th>
              <td data-label={t.subject}>
                {mail.subject}
                <details>
                  <summary>{t.read}</summary>
                  <p className="outbox__body">{mail.body}</p>
                </details>
              </td>
              <td data-label={t.state}>
                <Standing mail={mail} timeZone={timeZone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Standing({ mail, timeZone }: { mail: Mail; timeZone: string }) {
  const { state } = mail;
  return (
    <>
      <p>{t.states[state]}</p>
      <p className="meta meta--list">
        {mail.sent_at ? (
          <span>
            {t.sentAt}: <Moment at={mail.sent_at} timeZone={timeZone} />
          </span>
        ) : (
          <>
            <span>
              {t.made}: <Moment at={mail.made_at} timeZone={timeZone} />
            </span>
            <span>{t.tries(mail.tries)}</span>
          </>
        )}
        {state === 'failing' && (
          <span>
            {t.next}: <Moment at={mail.send_after} timeZone={timeZone} />
          </span>
        )}
      </p>
      {state === 'uncertain' && <p>{t.uncertainWhy}</p>}
      {mail.trouble && <p>{mail.trouble}</p>}
      {(state === 'failing' || state === 'uncertain' || state === 'given-up') && (
        <Form method="post">
          <input type="hidden" name="intent" value="again" />
          <input type="hidden" name="mail" value={mail.id} />
          <button className="button button--quiet" aria-label={t.againOf(mail.subject, mail.address)}>
            {t.again}
          </button>
        </Form>
      )}
    </>
  );
}
