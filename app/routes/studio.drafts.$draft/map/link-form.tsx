import { useState } from 'react';
import type { FormEvent } from 'react';
import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { pointWay, waysOutOf } from './map-edits.ts';
import { useFirstField } from './use-first-field.ts';
import { WayFields } from './way-fields.tsx';

/** Points a way out of a scene, or a new choice of it, to another scene or ending. */
export function LinkForm({ from, done, go }: { from: string; done: () => void; go: (id: string) => void }) {
  const store = useStudioStore();
  const sheet = useStudio((studio) => studio.sheet);
  const ways = waysOutOf(sheet, from);
  const [way, setWay] = useState({ key: ways[0]?.key ?? '', words: '' });
  const ids = [...new Set(sheet.parts.map((part) => part.id))].filter((id) => id !== '');
  const [to, setTo] = useState(() => ids.find((id) => id !== from) ?? from);
  const [refused, setRefused] = useState<string>();
  const opened = useFirstField(done);

  function submit(event: FormEvent) {
    event.preventDefault();
    const edited = pointWay(sheet, from, way.key, { to, words: way.words.trim() || t.link.wordsStart });
    if (!edited.ok) return setRefused(edited.error);
    store.getState().edit(t.link.label(from, to), edited.value);
    store.getState().say(t.link.done(from, to));
    done();
    go(from);
  }

  return (
    <form {...opened} className="form map__form" onSubmit={submit} aria-label={t.link.title(from)}>
      <WayFields ways={ways} way={way} choose={setWay} />
      <div className="field">
        <label className="field__label" htmlFor="map-to">
          {t.link.to}
        </label>
        <select id="map-to" className="field__input" value={to} aria-describedby={refused ? 'map-to-error' : undefined} onChange={(event) => setTo(event.target.value)}>
          {ids.map((id) => (
            <option key={id}>{id}</option>
          ))}
        </select>
        {refused && (
          <p className="field__error" role="alert" id="map-to-error">
            <span>
              <InlineCode text={refused} />
            </span>
          </p>
        )}
      </div>
      <div className="row">
        <button className="button">{t.link.submit}</button>
        <button type="button" className="button button--quiet" onClick={done}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
