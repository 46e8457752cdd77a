import { useEffect, useRef, useState, type FormEvent } from 'react';
import { RatedWords } from '#app/components/rated-words.tsx';
import { send } from '#app/components/send.ts';
import { REPLY_LIMIT, type NotYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import type { RatedWords as Rated } from '#app/domain/rubric/rated-words.ts';
import { useMessages } from '#app/messages/use-messages.ts';

interface RewriteProps {
  attempt: string;
  n: number;
  /** The words to begin from: the last rewrite, or what was said. */
  text: string;
  rated: Rated | undefined;
  /** The levels that what was said was given by a machine. */
  before: Record<string, number>;
  /** Criteria that a trainer has rated since. */
  reviewed: readonly string[];
  /** Why a plain form has just sent `text` in vain. */
  refused: NotYetSaid | undefined;
  sentTo: string | undefined;
}

/** A second try at a reply, rated at once, with what moved. A plain form; with script the page stays where it is. */
export function Rewrite({ attempt, n, text: given, rated: first, before, reviewed, refused, sentTo }: RewriteProps) {
  const m = useMessages();
  const [rated, setRated] = useState(first);
  const [text, setText] = useState(given);
  const [trouble, setTrouble] = useState(refused && m.player.refused[refused]);
  const [sending, setSending] = useState(false);

  // What was typed before this script came.
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (box.current) setText(box.current.value);
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const sent = await send<{ rated?: Rated; refused?: NotYetSaid | 'not-asked' }>(`/attempts/${attempt}/rewrites`, new FormData(event.currentTarget));
    const fresh = sent.kind === 'answered' ? sent.data.rated : undefined;
    setSending(false);
    const why = sent.kind === 'answered' && sent.data.refused !== 'not-asked' ? sent.data.refused : undefined;
    setTrouble(fresh ? undefined : why ? m.player.refused[why] : m.rated.trouble);
    if (fresh) setRated(fresh);
  }

  return (
    <details className="rewrite" open={first !== undefined || refused !== undefined}>
      <summary>{m.rated.rewrite}</summary>
      <form method="post" action={`/attempts/${attempt}/rewrites`} onSubmit={(event) => void submit(event)} className="form form--wide" aria-busy={sending}>
        <input type="hidden" name="n" value={n} />
        <label className="field__label" htmlFor={`rewrite-${n}`}>
          {m.rated.rewriteLabel}
        </label>
        {sentTo && <p className="field__hint">{m.rated.sentTo(sentTo)}</p>}
        <textarea
          ref={box}
          className="field__input"
          id={`rewrite-${n}`}
          name="text"
          rows={5}
          value={text}
          required
          dir="auto"
          aria-describedby={`rewrite-${n}-count${trouble ? ` rewrite-${n}-trouble` : ''}`}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="meta" id={`rewrite-${n}-count`}>
          {m.player.characters(text.length, REPLY_LIMIT)}
        </p>
        {trouble && (
          <p className="field__error" role="alert" id={`rewrite-${n}-trouble`}>
            {trouble}
          </p>
        )}
        <p>
          <button className="button button--quiet" aria-disabled={sending || undefined}>{sending ? m.player.sending : m.rated.again}</button>
        </p>
      </form>
      <p className="visually-hidden" role="status">
        {rated && rated !== first && m.rated.ratedAgain}
      </p>
      {rated && <RatedWords rated={rated} before={before} reviewed={reviewed} anchor={`rewrite-${n}`} />}
    </details>
  );
}
