import { Form } from '@remix-run/react';
import { compareText as t } from '#app/messages/manage/en-compare.ts';

interface Named {
  id: string;
  name: string;
}

/** Which cohorts stand beside each other: those that do, to leave out, and one more to add. A form that asks by its address. */
export function Choose({ chosen, choices, full }: { chosen: Named[]; choices: Named[]; full: boolean }) {
  const others = choices.filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <Form className="report-filter" method="get" preventScrollReset key={chosen.map(({ id }) => id).join(' ')}>
      {chosen.length > 0 && (
        <fieldset className="compare-chosen">
          <legend>{t.chosen}</legend>
          {chosen.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" name="cohort" value={id} defaultChecked /> {name}
            </label>
          ))}
        </fieldset>
      )}
      {full ? (
        <p className="meta">{t.full}</p>
      ) : (
        [...Array(chosen.length === 0 ? 2 : 1).keys()].map((n) => (
          <label key={n}>
            <span>{t.add}</span>
            <select className="field__input" name="cohort" defaultValue="">
              <option value="">{t.nothing}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))
      )}
      <button className="button button--quiet">{t.compare}</button>
    </Form>
  );
}
