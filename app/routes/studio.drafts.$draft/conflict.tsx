import { useEffect, useRef, useState } from 'react';
import { editorText as t } from '#app/messages/studio/en-editor.ts';
import type { Resolution } from '#app/domain/content/edit/merge.ts';
import { TITLE_ID } from './editor-head.tsx';
import { useStudioStore } from './studio-context.tsx';
import type { OpenConflict } from './studio-state.ts';

const WAYS: readonly Resolution[] = ['mine', 'theirs', 'both'];

/** Two people changed the same words: each place with both texts, and what shall stand. */
export function Conflict({ conflict }: { conflict: OpenConflict }) {
  const store = useStudioStore();
  const places = conflict.pieces.flatMap((piece) => (piece.kind === 'conflict' ? [piece] : []));
  const [chosen, setChosen] = useState<Resolution[]>(() => places.map(() => 'both'));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = (way: Resolution) => (way === 'mine' ? t.conflict.mine : way === 'theirs' ? t.conflict.theirs(conflict.theirs) : t.conflict.both);
  function decide() {
    store.getState().resolve(chosen);
    store.getState().say(t.conflict.decided);
    document.getElementById(TITLE_ID)?.focus();
  }
  return (
    <section className="studio__conflict">
      <h2 ref={heading} tabIndex={-1}>
        {t.conflict.title}
      </h2>
      <p>{t.conflict.lede}</p>
      {places.map((place, index) => (
        <fieldset key={index} className="studio__place">
          <legend>{t.conflict.place(index + 1, places.length)}</legend>
          {WAYS.map((way) => (
            <label key={way} className="studio__way">
              <input type="radio" name={`place-${index}`} checked={chosen[index] === way} onChange={() => setChosen(chosen.map((one, at) => (at === index ? way : one)))} />
              <span className="studio__way-name">{name(way)}</span>
              {way !== 'both' && <span className="studio__words">{place[way].trim() === '' ? t.conflict.empty : place[way]}</span>}
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="button" onClick={decide}>
        {t.conflict.keep}
      </button>
    </section>
  );
}
