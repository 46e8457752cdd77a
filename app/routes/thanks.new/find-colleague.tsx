import { Form, Link } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.give;

interface FindColleagueProps {
  find: string;
  found: { colleagues: { id: string; name: string; email: string; team: string | null }[]; more: boolean; short: boolean } | undefined;
}

/** Looks for a colleague by the page's address, so that it works without scripts; each one found is a link to the form. */
export function FindColleague({ find, found }: FindColleagueProps) {
  return (
    <>
      <Form method="get" className="form" role="search" key={find}>
        <Field id="find" name="find" type="search" label={t.find} hint={t.findHint} error={found?.short ? t.short : undefined} defaultValue={find} autoComplete="off" maxLength={200} />
        <p>
          <button className="button">{t.search}</button>
        </p>
      </Form>
      {found && !found.short && (
        <section className="section" aria-live="polite">
          {found.colleagues.length === 0 ? (
            <p>
              <bdi>{t.none(find)}</bdi>
            </p>
          ) : (
            <>
              <h2>{t.found}</h2>
              <ul className="ruled">
                {found.colleagues.map(({ id, name, email, team }) => (
                  <li key={id}>
                    <Link to={`/thanks/new?to=${encodeURIComponent(id)}`}>
                      <bdi>{name}</bdi>
                    </Link>
                    <p className="meta meta--list">
                      {team && <span>{team}</span>}
                      <span>{email}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
          {found.more && <p className="meta">{t.more}</p>}
        </section>
      )}
    </>
  );
}
