import { Form } from '@remix-run/react';
import { listText as t } from '#app/messages/studio/en-list.ts';

/** For administrators: whether nothing is published without another trainer's approval. */
export function ReviewSetting({ required }: { required: boolean }) {
  return (
    <section className="section">
      <h2>{t.setting}</h2>
      <Form method="post" className="form form--wide">
        <input type="hidden" name="intent" value="setting" />
        <label className="option">
          <input type="checkbox" name="review" defaultChecked={required} aria-describedby="review-hint" />
          <span className="option__word">{t.settingLabel}</span>
        </label>
        <p className="field__hint" id="review-hint">
          {t.settingHint}
        </p>
        <p>
          <button className="button button--quiet">{t.settingSave}</button>
        </p>
      </Form>
    </section>
  );
}
