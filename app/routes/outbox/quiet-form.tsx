import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { mailText as t } from '#app/messages/manage/en-mail.ts';

/** When no mail goes out in this organisation. */
export function QuietForm({ quiet }: { quiet: { from: string; to: string; weekends: boolean } }) {
  return (
    <section className="section">
      <h2>{t.quiet}</h2>
      <Form method="post" className="form form--wide">
        <input type="hidden" name="intent" value="quiet" />
        <p className="field__hint">{t.quietHint}</p>
        <div className="outbox__times">
          <Field id="quiet-from" name="from" type="time" label={t.from} defaultValue={quiet.from} required />
          <Field id="quiet-until" name="until" type="time" label={t.until} defaultValue={quiet.to} required />
        </div>
        <label className="option">
          <input type="checkbox" name="weekends" defaultChecked={quiet.weekends} />
          <span className="option__word">{t.weekends}</span>
        </label>
        <p>
          <button className="button button--quiet">{t.save}</button>
        </p>
      </Form>
    </section>
  );
}
