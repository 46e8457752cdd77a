import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Field } from '#app/components/field.tsx';
import { outlineText } from '#app/messages/studio/en-outline.ts';
import { picturesText as t } from '#app/messages/studio/en-pictures.ts';
import { useStudioStore } from '../studio-context.tsx';
import { fieldId } from './field-id.ts';

interface Answer {
  added: string | undefined;
  mistakes: { picture?: string | undefined; alt?: string | undefined };
}

/** A new picture from this device, which then can be shown in every scene; `onAdded` puts it into this one. */
export function PictureUpload({ onAdded }: { onAdded: (picture: { name: string; alt: string }) => void }) {
  const fetcher = useFetcher<Answer>();
  const store = useStudioStore();
  const form = useRef<HTMLFormElement>(null);
  const alt = useRef('');
  const taken = useRef<Answer>();
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  useEffect(() => {
    if (!answer?.added || answer === taken.current) return;
    taken.current = answer;
    const picture = { name: answer.added, alt: alt.current };
    store.getState().havePicture(picture);
    form.current?.reset();
    onAdded(picture);
  }, [answer, store, onAdded]);
  return (
    <details className="outline__fold">
      <summary>
        <span className="outline__fold-name">{outlineText.lines.uploadPicture}</span>
      </summary>
      <fetcher.Form
        ref={form}
        method="post"
        action="/studio/pictures"
        encType="multipart/form-data"
        className="outline__folded"
        noValidate
        onSubmit={(event) => {
          const words = new FormData(event.currentTarget).get('alt');
          alt.current = typeof words === 'string' ? words.trim() : '';
        }}
      >
        <Field id={fieldId('upload.picture')} name="picture" type="file" accept="image/png,image/jpeg,image/webp,image/gif" label={t.file} hint={t.fileHint} error={answer?.mistakes.picture} required />
        <Field id={fieldId('upload.alt')} name="alt" label={t.alt} hint={t.altHint} error={answer?.mistakes.alt} maxLength={500} autoComplete="off" required />
        <p>
          <button className="button button--quiet outline__small" aria-disabled={fetcher.state !== 'idle'}>
            {t.submit}
          </button>
        </p>
      </fetcher.Form>
    </details>
  );
}
