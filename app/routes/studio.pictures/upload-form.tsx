import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { picturesText as t } from '#app/messages/studio/en-pictures.ts';

/** A picture to add, and what it shows in words. */
export function UploadForm({ mistakes, alt }: { mistakes: { picture?: string | undefined; alt?: string | undefined }; alt: string }) {
  return (
    <section className="section">
      <h2>{t.upload}</h2>
      <Form method="post" encType="multipart/form-data" className="form form--wide" noValidate>
        <Field id="picture" name="picture" type="file" accept="image/png,image/jpeg,image/webp,image/gif" label={t.file} hint={t.fileHint} error={mistakes.picture} required />
        <Field id="alt" name="alt" label={t.alt} hint={t.altHint} error={mistakes.alt} defaultValue={alt} maxLength={500} autoComplete="off" required />
        <p>
          <button className="button">{t.submit}</button>
        </p>
      </Form>
    </section>
  );
}
