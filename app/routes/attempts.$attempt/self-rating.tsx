import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { RatingQuestion } from '#app/components/rating-question.tsx';
import { SaidByYou } from '#app/components/said.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import type { PlayerView } from '#app/services/play/player-view.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerStore } from './player-store.ts';

type Rated = NonNullable<PlayerView['rate']>[number];

/** The learner rates their own words on what the scorer leaves to them: each criterion a question, its descriptors the answers. */
export function SelfRating({ store, criteria }: { store: PlayerStore; criteria: Rated[] }) {
  const m = useMessages();
  const { words, why } = useStore(store, (state) => state.player);
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
      {why && <p>{m.player.rateWhy[why]}</p>}
      <p>{m.player.rateLede}</p>
      {criteria.map((criterion) => (
        <RatingQuestion key={criterion.id} criterion={criterion} name={`level:${criterion.id}`} />
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
