import { useCallback, useEffect, useRef, useState } from 'react';
import type { Tried } from '#app/domain/rubric/practice-reply.ts';
import type { NotYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import { forgetOnDevice, keepOnDevice, readFromDevice } from '../device.ts';
import { send } from '../send.ts';
import type { RefusedReply } from './lesson-state.ts';

/** What became of the words as they stand: nothing sent yet, on their way, rated, not arrived, signed out meanwhile, or not taken, and why. */
export type Sending = 'idle' | 'sending' | 'unsent' | 'signed-out' | 'refused' | NotYetSaid;

/** The words being written, `refused` if a plain form has just sent them in vain, and the last try. Words that are not rated yet are kept on this device, also when the page is left; `whose` names the learner and the reply. */
export function useReply(action: string, whose: string, first: Tried | undefined, refused: RefusedReply | undefined) {
  const key = `deskside:reply:${action}:${whose}`;
  const stored = first?.rated.text ?? '';
  const [text, setText] = useState(refused?.text ?? stored);
  const [tried, setTried] = useState(first);
  const [sending, setSending] = useState<Sending>(refused?.why ?? 'idle');
  const box = useRef<HTMLTextAreaElement>(null);

  const write = useCallback(
    (words: string) => {
      setText(words);
      keepOnDevice(key, { text: words });
    },
    [key],
  );

  // What was typed before this script came, or was never sent.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const typed = box.current?.value ?? stored;
    const device = readFromDevice(key, isDraft)?.text;
    if (typed !== stored) write(typed);
    else if (device !== undefined && device !== stored) setText(device);
  }, [key, stored, write]);

  async function rate(form: FormData) {
    setSending('sending');
    const sent = await send<{ tried?: Tried; refused?: NotYetSaid | 'not-asked' }>(action, form);
    const fresh = sent.kind === 'answered' ? sent.data.tried : undefined;
    const why = sent.kind === 'answered' && sent.data.refused !== 'not-asked' ? sent.data.refused : undefined;
    setSending(fresh ? 'idle' : sent.kind === 'answered' ? (why ?? 'refused') : sent.kind === 'offline' ? 'unsent' : 'signed-out');
    if (!fresh) return false;
    setTried(fresh);
    if (readFromDevice(key, isDraft)?.text === form.get('text')) forgetOnDevice(key);
    return true;
  }

  return { text, tried, sending, box, write, rate };
}

function isDraft(value: unknown): value is { text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
