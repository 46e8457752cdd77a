import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import { Field } from '#app/components/field.tsx';
import { send } from '#app/components/send.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { transcriptOf } from '#app/domain/scenario/transcript-of.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import { useStudio } from '../studio-context.tsx';
import type { TryStore } from './try-store.ts';

/** Keeps the path as a transcript that is walked before every publish. */
export function SavePath({ rules, store, stopped }: { rules: Rules; store: TryStore; stopped: boolean }) {
  const { draft, me } = useStudio((studio) => studio.page);
  // Sent again after a lost answer, the same transcript counts once.
  const sending = useRef({ transcript: '', key: '' });
  const from = useStore(store, (state) => state.from);
  const responses = useStore(store, (state) => state.responses);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string>();
  const [told, setTold] = useState('');
  const written = transcriptOf(name || '…', rules, responses);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const transcript = transcriptOf(name, rules, responses);
    setRefused(transcript.ok ? undefined : transcript.error);
    if (!transcript.ok) return;
    setTold(t.save.saving);
    const form = new FormData();
    if (sending.current.transcript !== transcript.value) sending.current = { transcript: transcript.value, key: crypto.randomUUID() };
    for (const [field, value] of Object.entries({ me: me.id, ...sending.current })) form.set(field, value);
    const sent = await send<{ refused?: string }>(`/studio/drafts/${draft.id}/plays`, form);
    setTold(sent.kind === 'answered' && sent.status < 400 ? t.save.saved(name.trim()) : '');
    if (sent.kind === 'offline') setRefused(t.save.offline);
    else if (sent.kind === 'signed-out') setRefused(t.save.signedOut);
    else if (sent.status >= 400) setRefused(sent.data.refused ?? t.save.refused);
  }

  return (
    <section className="try__save" aria-labelledby="try-save">
      <h3 id="try-save">{t.save.title}</h3>
      {from ? (
        <p>{t.save.notFromStart}</p>
      ) : (
        <form className="form form--wide" onSubmit={(event) => void submit(event)}>
          <p>{t.save.about}</p>
          <Field id="try-name" label={t.save.name} hint={t.save.nameHint} error={refused} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          {written.ok && !stopped && (
            <details>
              <summary>{t.save.text}</summary>
              <pre className="try__transcript">{written.value}</pre>
            </details>
          )}
          <div>
            <button className="button">{t.save.submit}</button>
          </div>
          <p role="status">{told}</p>
        </form>
      )}
    </section>
  );
}
