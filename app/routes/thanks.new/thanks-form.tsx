import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { THANKS_LIMIT } from '#app/domain/recognition/thanks-words.ts';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';
import type { AskedThanks, ThanksMistakes } from '#app/services/recognition/give-thanks.server.ts';
import { BehaviourField } from './behaviour-field.tsx';
import { WordsLeft } from './words-left.tsx';

const t = recognitionText.give;

interface ThanksFormProps {
  to: { name: string };
  rubrics: { title: string; behaviours: { id: string; name: string; about: string }[] }[];
  formKey: string;
  answer: { asked: AskedThanks; mistakes: ThanksMistakes } | undefined;
}

/** What a colleague is thanked for and the words. What was filled in stays when something is to be mended. */
export function ThanksForm({ to, rubrics, formKey, answer }: ThanksFormProps) {
  const { asked, mistakes = {} } = answer ?? {};
  if (rubrics.every(({ behaviours }) => behaviours.length === 0)) return <p>{t.noBehaviours}</p>;
  return (
    <Form method="post" className="form form--wide" noValidate>
      {answer && <Notice alert title={mistakes.form ? t.mistakes.tooMany : t.mistakes.form} />}
      <input type="hidden" name="key" value={formKey} />
      <BehaviourField rubrics={rubrics} chosen={asked?.criterion} error={mistakes.criterion && t.mistakes.criterion} />
      <div className="field">
        <Field
          multiline
          id="words"
          name="words"
          label={t.words}
          hint={t.wordsHint(THANKS_LIMIT)}
          error={mistakes.words && t.mistakes[mistakes.words]}
          defaultValue={asked?.words}
          rows={5}
          dir="auto"
        />
        <WordsLeft of="words" />
      </div>
      <p className="field__hint">{t.seenBy(to.name)}</p>
      <p>
        <button className="button button--large">{t.submit}</button>
      </p>
    </Form>
  );
}
