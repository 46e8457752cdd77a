import { useEffect, useRef, type FormEvent, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import type { PlayerStore } from './player-store.ts';
import { ReplyForm } from './reply-form.tsx';
import { SelfRating } from './self-rating.tsx';

/** The second click of a double click may fall on what has just come under the pointer and nobody has read. */
function takeFirstClick(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault();
}

/** What the learner can do now: choose, write, rate, or go on. A plain form; with script it is sent without leaving the page. */
export function Decision({ store }: { store: PlayerStore }) {
  const m = useMessages();
  const { player, sending } = useStore(store);
  const { decision } = player.view.now;
  const form = useRef<HTMLFormElement>(null);

  // Who goes back from rating their words to changing them finds the keyboard there.
  const rating = player.rate !== undefined;
  const wasRating = useRef(rating);
  const shown = useRef(player.view.next);
  useEffect(() => {
    // After a move there is no such field, or one of a scene that is not read yet.
    if (wasRating.current && !rating && shown.current === player.view.next) form.current?.querySelector('textarea')?.focus();
    shown.current = player.view.next;
    wasRating.current = rating;
  }, [rating, player.view.next]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void store.getState().post(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
  }

  if (decision.kind === 'ended') return null;
  return (
    <form
      ref={form}
      className="decision"
      method="post"
      action={`/attempts/${player.attempt}/moves`}
      onSubmit={submit}
      onChange={(event) => store.getState().amend(new FormData(event.currentTarget))}
      aria-busy={sending}
    >
      <input type="hidden" name="n" value={player.view.next} />
      <div className="decision__body">
        {decision.kind === 'choices' && (
          <>
            <h3 className="decision__title">{m.player.whatDoYouSay}</h3>
            <div className="choices">
              {decision.choices.map((choice) => (
                <button key={choice.id} className="choice" name="choice" value={choice.id} aria-disabled={sending || undefined} onClick={takeFirstClick}>
                  <span>
                    <RichText text={choice.text} />
                  </span>
                </button>
              ))}
            </div>
          </>
        )}
        {decision.kind === 'continue' && (
          <button className="button button--large" name="continue" value="yes" aria-disabled={sending || undefined} onClick={takeFirstClick}>
            {m.player.goOn}
          </button>
        )}
        {decision.kind === 'reply' && (player.rate ? <SelfRating store={store} criteria={player.rate} /> : <ReplyForm store={store} prompt={decision.prompt} />)}
      </div>
    </form>
  );
}
