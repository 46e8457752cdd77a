import { useStore } from 'zustand';
import { REPLY_LIMIT } from '#app/domain/scenario/not-yet-said.ts';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerStore } from './player-store.ts';

/** Where the learner writes. Nothing limits the typing itself, so that a long paste is kept and can be shortened. */
export function ReplyForm({ store, prompt }: { store: PlayerStore; prompt: string }) {
  const m = useMessages();
  const words = useStore(store, (state) => state.words);
  const sending = useStore(store, (state) => state.sending);
  const { scored, sentTo } = useStore(store, (state) => state.player);
  return (
    <>
      <label className="decision__title" htmlFor="words">
        {prompt}
      </label>
      <p className="field__hint" id="words-hint">
        {m.player.writeHint} {scored && m.player.scoredHint} {sentTo && m.rated.sentTo(sentTo)}
      </p>
      <textarea
        className="field__input"
        id="words"
        name="text"
        rows={6}
        dir="auto"
        value={words}
        aria-describedby="words-hint words-count"
        onChange={(event) => store.getState().write(event.target.value)}
      />
      <p className="meta" id="words-count">
        {m.player.characters(words.length, REPLY_LIMIT)}
      </p>
      <button className="button button--large" name="intent" value="write" aria-disabled={sending || undefined}>
        {scored ? m.player.say : m.player.toRating}
      </button>
    </>
  );
}
