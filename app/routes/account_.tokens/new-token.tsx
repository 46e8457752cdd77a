import { useEffect, useRef, useState } from 'react';
import { useHydrated } from '#app/components/hydrated.ts';
import { tokensText as t } from '#app/messages/manage/en-tokens.ts';

/** A token just made, which this one answer holds and no other; without scripts it is selected and copied by hand. */
export function NewToken({ name, secret }: { name: string; secret: string }) {
  const head = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const hydrated = useHydrated();
  useEffect(() => head.current?.focus(), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      field.current?.select();
      setCopied(false);
    }
  }

  return (
    <section className="section tokens__made">
      <h2 ref={head} tabIndex={-1}>
        {t.made}: {name}
      </h2>
      <p>{t.madeBody}</p>
      <div className="field">
        <label className="field__label" htmlFor="secret">
          {t.token}
        </label>
        <input id="secret" ref={field} className="field__input tokens__secret" value={secret} dir="ltr" readOnly autoComplete="off" spellCheck={false} />
      </div>
      {hydrated && (
        <button type="button" className="button" onClick={() => void copy()}>
          {t.copy}
        </button>
      )}
      <p role="status">{copied === undefined ? '' : copied ? t.copied : t.copyFailed}</p>
    </section>
  );
}
