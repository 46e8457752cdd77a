import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { rosterText as t } from '#app/messages/roster.en.ts';

/** A whole page each time: a file may be large, and nothing of it is worth keeping in the browser. */
export function RosterForm({ refused }: { refused: string | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="form form--wide">
      <Field id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" label={t.file} hint={t.fileHint} error={refused} />
      <Field id="pasted" name="pasted" multiline rows={5} label={t.pasted} hint={t.pastedHint} spellCheck={false} />
      <p>
        <button className="button">{t.look}</button>
      </p>
    </Form>
  );
}
