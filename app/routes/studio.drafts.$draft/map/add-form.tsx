import { useState } from 'react';
import type { FormEvent } from 'react';
import { OUTCOMES } from '#app/domain/scenario/model.ts';
import { Field } from '#app/components/field.tsx';
import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { mapText as t } from '#app/messages/studio/en-map.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { addPart, free, waysOutOf } from './map-edits.ts';
import type { NewPart } from './map-edits.ts';
import { useFirstField } from './use-first-field.ts';
import { WayFields } from './way-fields.tsx';

const KINDS = ['scene', ...OUTCOMES] as const;

interface AddFormProps {
  /** The scene that leads to what is added. */
  from: string | undefined;
  /** A name that nothing has and that a way leads to already. */
  missing: string | undefined;
  done: () => void;
  go: (id: string) => void;
}

/** Adds a scene or an ending together with the way to it. */
export function AddForm({ from, missing, done, go }: AddFormProps) {
  const store = useStudioStore();
  const sheet = useStudio((studio) => studio.sheet);
  const [kind, setKind] = useState<NewPart['kind']>('scene');
  const [id, setId] = useState(() => missing ?? free('scene', new Set(sheet.parts.map((part) => part.id))));
  const ways = from === undefined || missing !== undefined ? [] : waysOutOf(sheet, from);
  const [way, setWay] = useState({ key: ways[0]?.key ?? '', words: '' });
  const [refused, setRefused] = useState<string>();
  const opened = useFirstField(done);

  function submit(event: FormEvent) {
    event.preventDefault();
    const wanted = missing ?? id.trim();
    const linked = missing === undefined && ways.length > 0 ? { key: way.key, words: way.words.trim() || t.link.wordsStart } : undefined;
    const edited = addPart(sheet, from, { id: wanted, kind }, linked);
    if (!edited.ok) return setRefused(edited.error);
    store.getState().edit(t.add.label(wanted), edited.value);
    store.getState().say(t.add.done(wanted));
    done();
    go(wanted);
  }

  return (
    <form {...opened} className="form map__form" onSubmit={submit} aria-label={missing === undefined ? t.add.title(from ?? '') : t.add.titleMissing(missing)}>
      <div className="field">
        <label className="field__label" htmlFor="map-kind">
          {t.add.what}
        </label>
        <select id="map-kind" className="field__input" value={kind} onChange={(event) => setKind(event.target.value as NewPart['kind'])}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t.add.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {missing === undefined && <Field id="map-id" label={t.add.id} hint={t.add.idHint} error={refused} autoComplete="off" value={id} onChange={(event) => setId(event.target.value)} />}
      {missing !== undefined && refused && (
        <p className="field__error" role="alert">
          <span>
            <InlineCode text={refused} />
          </span>
        </p>
      )}
      {ways.length > 0 && <WayFields ways={ways} way={way} choose={setWay} />}
      <div className="row">
        <button className="button">{t.add.submit}</button>
        <button type="button" className="button button--quiet" onClick={done}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
