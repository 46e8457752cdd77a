import type { FormEvent } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';
import { useLessonState } from './lesson-state.ts';
import { useReflection } from './use-reflection.ts';

/** A private question to oneself. Kept as it is written; without script a button keeps it. */
export function Reflection({ id, prompt }: { id: string; prompt: string }) {
  const m = useMessages();
  const { action, learner, reflections } = useLessonState();
  const { text, kept, box, write, keep } = useReflection(action, learner, id, reflections[id] ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    void keep();
  }

  return (
    <form className="reflection" id={`reflection-${id}`} method="post" action={action} onSubmit={submit}>
      <input type="hidden" name="intent" value="reflect" />
      <input type="hidden" name="reflection" value={id} />
      <label htmlFor={`reflection-${id}-text`}>
        <span className="kicker">{m.lesson.reflection}</span> {prompt}
      </label>
      <textarea
        ref={box}
        className="field__input"
        id={`reflection-${id}-text`}
        name="text"
        value={text}
        maxLength={20_000}
        aria-describedby={`reflection-${id}-private`}
        onChange={(event) => write(event.target.value)}
      />
      <p className="meta" id={`reflection-${id}-private`}>
        {m.lesson.reflectionPrivate}{' '}
        <span role="status">{{ nothing: '', waiting: '', keeping: m.lesson.keeping, kept: m.lesson.kept, unsent: m.lesson.notKept }[kept]}</span>
      </p>
      <button className="button button--quiet">{m.lesson.keep}</button>
    </form>
  );
}
