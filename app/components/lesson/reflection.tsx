import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';
import { send } from '../send.ts';
import { useLessonState } from './lesson-state.ts';

type Kept = 'nothing' | 'waiting' | 'keeping' | 'kept' | 'unsent';
const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** A private question to oneself. Kept as it is written; without script a button keeps it. */
export function Reflection({ id, prompt }: { id: string; prompt: string }) {
  const m = useMessages();
  const { action, reflections } = useLessonState();
  const [text, setText] = useState(reflections[id] ?? '');
  const [kept, setKept] = useState<Kept>(reflections[id] ? 'kept' : 'nothing');
  const form = useRef<HTMLFormElement>(null);

  const keep = useCallback(async () => {
    if (!form.current) return;
    setKept('keeping');
    const sent = await send(action, new FormData(form.current));
    setKept((now) => (now === 'waiting' ? now : sent.kind === 'answered' && sent.status < 400 ? 'kept' : 'unsent'));
  }, [action]);

  useEffect(() => {
    if (kept !== 'waiting' && kept !== 'unsent') return;
    const timer = setTimeout(() => void keep(), kept === 'waiting' ? PAUSE_MS : RETRY_MS);
    return () => clearTimeout(timer);
  }, [kept, text, keep]);

  function submit(event: FormEvent) {
    event.preventDefault();
    void keep();
  }

  return (
    <form ref={form} className="reflection" id={`reflection-${id}`} method="post" action={action} onSubmit={submit}>
      <input type="hidden" name="intent" value="reflect" />
      <input type="hidden" name="reflection" value={id} />
      <label htmlFor={`reflection-${id}-text`}>
        <span className="kicker">{m.lesson.reflection}</span> {prompt}
      </label>
      <textarea
        className="field__input"
        id={`reflection-${id}-text`}
        name="text"
        value={text}
        maxLength={20_000}
        aria-describedby={`reflection-${id}-private`}
        onChange={(event) => {
          setText(event.target.value);
          setKept('waiting');
        }}
      />
      <p className="meta" id={`reflection-${id}-private`}>
        {m.lesson.reflectionPrivate}{' '}
        <span role="status">{{ nothing: '', waiting: '', keeping: m.lesson.keeping, kept: m.lesson.kept, unsent: m.lesson.notKept }[kept]}</span>
      </p>
      <button className="button button--quiet">{m.lesson.keep}</button>
    </form>
  );
}
