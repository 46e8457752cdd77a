import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetOnDevice, keepOnDevice, readFromDevice } from '../device.ts';
import { send } from '../send.ts';

/** What became of a reflection as it stands now. */
export type Kept = 'nothing' | 'waiting' | 'keeping' | 'kept' | 'unsent';

/** What this device keeps of a reflection until the server has it; `base` is what the server had before. */
interface OnDevice {
  base: string;
  text: string;
}

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** A reflection's text, sent as it is written and kept on this device until it has arrived, also when the page is left. */
export function useReflection(action: string, learner: string, id: string, stored: string) {
  const key = `deskside:reflection:${learner}:${action}:${id}`;
  const [text, setText] = useState(stored);
  const [kept, setKept] = useState<Kept>(stored ? 'kept' : 'nothing');
  const box = useRef<HTMLTextAreaElement>(null);
  const unconfirmed = useRef<string>(undefined);

  const deliver = useCallback(
    async (words: string, leaving = false) => {
      const form = new FormData();
      for (const [name, value] of [['intent', 'reflect'], ['reflection', id], ['text', words]] as const) form.set(name, value);
      const sent = await send(action, form, { keepalive: leaving });
      const arrived = sent.kind === 'answered' && sent.status < 400;
      if (arrived && unconfirmed.current === words) {
        unconfirmed.current = undefined;
        forgetOnDevice(key);
      }
      return arrived;
    },
    [action, id, key],
  );

  const write = useCallback(
    (words: string) => {
      setText(words);
      setKept('waiting');
      unconfirmed.current = words;
      keepOnDevice(key, { base: stored, text: words });
    },
    [key, stored],
  );

  const keep = useCallback(async () => {
    setKept('keeping');
    const arrived = await deliver(text);
    setKept((now) => (now === 'waiting' ? now : arrived ? 'kept' : 'unsent'));
  }, [deliver, text]);

  // What was typed before this script came, or could not be sent last time.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const typed = box.current?.value ?? stored;
    const words = typed === stored ? withDevice(stored, readFromDevice(key, isOnDevice)) : typed;
    if (words === stored) forgetOnDevice(key);
    else write(words);
  }, [key, stored, write]);

  useEffect(() => {
    if (kept !== 'waiting' && kept !== 'unsent') return;
    const timer = setTimeout(() => void keep(), kept === 'waiting' ? PAUSE_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [kept, text, keep]);

  useEffect(() => {
    const leave = () => {
      if (unconfirmed.current !== undefined) void deliver(unconfirmed.current, true);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [deliver]);

  return { text, kept, box, write, keep };
}

/** Both texts when the server's has changed meanwhile, on another device: nothing that was written is thrown away. */
function withDevice(stored: string, device: OnDevice | undefined): string {
  if (!device || device.text === stored) return stored;
  return device.base === stored ? device.text : `${stored}\n\n${device.text}`;
}

function isOnDevice(value: unknown): value is OnDevice {
  return typeof value === 'object' && value !== null && 'base' in value && 'text' in value && typeof value.base === 'string' && typeof value.text === 'string';
}
