import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { SelectField } from '#app/components/select-field.tsx';
import { tokensText as t } from '#app/messages/manage/en-tokens.ts';
import type { TokenMistake } from '#app/services/api/tokens.server.ts';

interface Refused {
  name: string;
  days: number;
  mistake: TokenMistake;
}

/** Name and time of a new token. */
export function MakeForm({ days, refused }: { days: number[]; refused: Refused | undefined }) {
  const mistake = refused?.mistake;
  const wrong = mistake && t.mistakes[mistake];
  return (
    <Form method="post" className="form" noValidate>
      {mistake === 'many' && <Notice alert title={t.mistakes.many} />}
      <Field
        id="name"
        name="name"
        label={t.nameLabel}
        hint={t.nameHint}
        error={mistake === 'days' || mistake === 'many' ? undefined : wrong}
        defaultValue={refused?.name ?? ''}
        maxLength={80}
        autoComplete="off"
        required
      />
      <SelectField id="days" name="days" label={t.daysLabel} error={mistake === 'days' ? wrong : undefined} defaultValue={String(days.find((n) => n === refused?.days) ?? 90)}>
        {days.map((n) => (
          <option key={n} value={n}>
            {t.days(n)}
          </option>
        ))}
      </SelectField>
      <p>
        <button className="button">{t.makeButton}</button>
      </p>
    </Form>
  );
}
