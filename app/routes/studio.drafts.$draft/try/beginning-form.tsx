import { useRef } from 'react';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import { useStudio } from '../studio-context.tsx';
import type { TryStore } from './try-store.ts';

/** Begins the try-out in any scene, with any meters, flags and visits. */
export function BeginningForm({ rules: { scenario }, store }: { rules: Rules; store: TryStore }) {
  const from = useStore(store, (state) => state.from);
  const selected = useStudio((studio) => studio.selected);
  const fold = useRef<HTMLDetailsElement>(null);
  const scene = [from?.scene, selected].find((id) => scenario.scenes.some((one) => one.id === id)) ?? scenario.scenes[0]?.id;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    store.getState().begin({
      scene: wordsIn(form, 'scene'),
      meters: Object.fromEntries(scenario.meters.map(({ id, start }) => [id, numberOf(wordsIn(form, `meter:${id}`), start)])),
      flags: form.getAll('flag').map(String),
      visited: wordsIn(form, 'visited').split(/\s+/).filter((id) => id !== ''),
    });
    if (fold.current) fold.current.open = false;
    document.getElementById('try-now')?.focus();
  }

  function atStart() {
    store.getState().begin(undefined);
    if (fold.current) fold.current.open = false;
    document.getElementById('try-now')?.focus();
  }

  return (
    <details ref={fold} className="try__begin">
      <summary>{t.begin.title}</summary>
      <form className="form form--wide" onSubmit={submit}>
        <div className="field">
          <label className="field__label" htmlFor="try-scene">
            {t.begin.scene}
          </label>
          <select key={scene} id="try-scene" name="scene" className="field__input" defaultValue={scene}>
            {scenario.scenes.map(({ id, title }, index) => (
              <option key={index} value={id}>
                {title ? `${id} – ${title}` : id}
              </option>
            ))}
          </select>
        </div>
        {scenario.meters.length > 0 && (
          <fieldset className="try__row">
            <legend className="field__label">{t.begin.meters}</legend>
            {scenario.meters.map(({ id, name, start, min, max }) => (
              <div className="field" key={id}>
                <label htmlFor={`try-meter-${id}`}>
                  {name} <span className="field__hint">{t.begin.meterHint(min, max)}</span>
                </label>
                <input id={`try-meter-${id}`} name={`meter:${id}`} className="field__input" type="number" min={min} max={max} step={1} defaultValue={from?.meters[id] ?? start} />
              </div>
            ))}
          </fieldset>
        )}
        {scenario.flags.length > 0 && (
          <fieldset className="try__row">
            <legend className="field__label">{t.begin.flags}</legend>
            {scenario.flags.map((flag) => (
              <label key={flag} className="try__check">
                <input type="checkbox" name="flag" value={flag} defaultChecked={from?.flags.includes(flag)} /> <code>{flag}</code>
              </label>
            ))}
          </fieldset>
        )}
        <div className="field">
          <label className="field__label" htmlFor="try-visited">
            {t.begin.visited}
          </label>
          <p className="field__hint" id="try-visited-hint">
            {t.begin.visitedHint}
          </p>
          <input id="try-visited" name="visited" className="field__input" autoComplete="off" aria-describedby="try-visited-hint" defaultValue={from?.visited.join(' ')} />
        </div>
        <div className="row">
          <button className="button">{t.begin.submit}</button>
          <button type="button" className="button button--quiet" onClick={atStart}>
            {t.begin.atStart}
          </button>
        </div>
      </form>
    </details>
  );
}

function wordsIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

const numberOf = (text: string, otherwise: number): number => (/^-?\d+$/.test(text.trim()) ? Number(text) : otherwise);
