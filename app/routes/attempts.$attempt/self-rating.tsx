import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { SaidByYou } from '#app/components/said.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import type { PlayerView } from '#app/services/play/player-view.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerStore } from './player-store.ts';

type Rated = NonNullable<PlayerView['rate']>[number];

/** The learner rates their own words: each criterion a question, its descriptors the answers. */
export function SelfRating({ store, criteria }: { store: PlayerStore; criteria: Rated[] }) {
  const m = useMessages();
  const words = useStore(store, (state) => state.player.words);
  const sending = useStore(store, (state) => state.sending);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <SaidByYou name={m.player.yourWords}>
        <WrittenWords text={words} />
      </SaidByYou>
      <input type="hidden" name="text" value={words} />
      <h3 className="decision__title" ref={title} tabIndex={-1}>
        {m.player.rateTitle}
      </h3>
      <p>{m.player.rateLede}</p>
      {criteria.map((criterion) => (
        <Question key={criterion.id} criterion={criterion} />
      ))}
      <div className="row section">
        <button className="button button--large" name="intent" value="reply" aria-disabled={sending || undefined}>
          {m.player.say}
        </button>
        <button className="button button--quiet" name="intent" value="rewrite" formNoValidate aria-disabled={sending || undefined}>
          {m.player.rewrite}
        </button>
      </div>
    </>
  );
}

function Question({ criterion }: { criterion: Rated }) {
  const m = useMessages();
  const words = m.levels[criterion.scale];
  return (
    <fieldset className="rating">
      <legend className="rating__name">{criterion.name}</legend>
      <p className="rating__about">{criterion.about}</p>
      <div className="options">
        {criterion.descriptors.map((descriptor, level) => (
          <label key={level} className="option">
            <input type="radio" name={`level:${criterion.id}`} value={level} required />
            <span className="option__word">{words[level]}</span>
            <span className="option__about">{descriptor}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
