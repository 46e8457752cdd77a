import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { publishText as t } from '#app/messages/studio/en-publish.ts';
import type { PublishMistakes, PublishWords } from './read-publish.ts';

/** The note and the button. It publishes the very text that this page showed. */
export function PublishForm({ revision, next, mistakes, words }: { revision: number; next: number; mistakes: PublishMistakes; words: PublishWords }) {
  return (
    <Form method="post" className="section form form--wide" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <Field id="note" name="note" label={t.note} hint={t.noteHint} error={mistakes.note} defaultValue={words.note} multiline rows={3} maxLength={500} required />
      <p className="meta">
        {next === 1 ? t.first : t.next(next)} {t.running}
      </p>
      <p>
        <button className="button button--large" name="intent" value="publish">
          {t.publish}
        </button>
      </p>
    </Form>
  );
}
