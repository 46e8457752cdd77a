import { Form } from '@remix-run/react';
import { historyText as t } from '#app/messages/studio/en-history.ts';
import type { State } from '#app/services/studio/history-page.server.ts';
import { nameOf } from './state-name.ts';

/** Which two states to compare: versions, the draft, and the file where it has gone its own way. */
export function CompareForm({ states, from, to }: { states: State[]; from: string; to: string }) {
  return (
    <Form className="compare-form" action="#compare">
      <Choose name="from" label={t.compareBefore} states={states} value={from} />
      <Choose name="to" label={t.compareAfter} states={states} value={to} />
      <button className="button button--quiet">{t.compareButton}</button>
    </Form>
  );
}

function Choose({ name, label, states, value }: { name: string; label: string; states: State[]; value: string }) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      <select className="field__input" id={name} name={name} key={value} defaultValue={value}>
        {states.map((state) => (
          <option key={state.key} value={state.key}>
            {nameOf(state)}
          </option>
        ))}
      </select>
    </div>
  );
}
