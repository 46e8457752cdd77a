import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { rosterText as t } from '#app/messages/roster.en.ts';
import type { Refused } from './answer.server.ts';

/** A whole page each time: a file may be large, and nothing of it is worth keeping in the browser. */
export function RosterForm({ refused }: { refused: Refused | undefined }) {
  const error = (field: Refused['field']) => (refused?.field === field ? refused.sentence : undefined);
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="form form--wide">
      <Field id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" label={t.file} hint={t.fileHint} error={error('file')} />
      <Field id="pasted" name="pasted" multiline rows={5} label={t.pasted} hint={t.pastedHint} defaultValue={refused?.pasted} error={error('pasted')} spellCheck={false} />
      <p>
        <button className="button">{t.look}</button>
      </p>
    </Form>
  );
}
