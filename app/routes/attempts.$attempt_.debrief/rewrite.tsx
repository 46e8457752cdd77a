import { useState, type FormEvent } from 'react';
import { RatedWords } from '#app/components/rated-words.tsx';
import { send } from '#app/components/send.ts';
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
  sentTo: string | undefined;
}

/** A second try at a reply, rated at once, with what moved. A plain form; with script the page stays where it is. */
export function Rewrite({ attempt, n, text, rated: first, before, sentTo }: RewriteProps) {
  const m = useMessages();
  const [rated, setRated] = useState(first);
  const [trouble, setTrouble] = useState(false);
  const [sending, setSending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const sent = await send<{ rated?: Rated }>(`/attempts/${attempt}/rewrites`, new FormData(event.currentTarget));
    const fresh = sent.kind === 'answered' ? sent.data.rated : undefined;
    setSending(false);
    setTrouble(!fresh);
    if (fresh) setRated(fresh);
  }

  return (
    <details className="rewrite" open={first !== undefined}>
      <summary>{m.rated.rewrite}</summary>
      <form method="post" action={`/attempts/${attempt}/rewrites`} onSubmit={(event) => void submit(event)} className="form form--wide" aria-busy={sending}>
        <input type="hidden" name="n" value={n} />
        <label className="field__label" htmlFor={`rewrite-${n}`}>
          {m.rated.rewriteLabel}
        </label>
        {sentTo && <p className="field__hint">{m.rated.sentTo(sentTo)}</p>}
        <textarea className="field__input" id={`rewrite-${n}`} name="text" rows={5} defaultValue={text} maxLength={5000} required dir="auto" />
        {trouble && <p className="field__error" role="alert">{m.rated.trouble}</p>}
        <p>
          <button className="button button--quiet" aria-disabled={sending || undefined}>{sending ? m.player.sending : m.rated.again}</button>
        </p>
      </form>
      <p className="visually-hidden" role="status">
        {rated && rated !== first && m.rated.ratedAgain}
      </p>
      {rated && <RatedWords rated={rated} before={before} anchor={`rewrite-${n}`} />}
    </details>
  );
}
