import { Children, isValidElement, useEffect, useRef, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { useMessages } from '#app/messages/use-messages.ts';
import { modelLabel } from '../model-label.ts';
import { RatedWords } from '../rated-words.tsx';
import { useLessonState } from './lesson-state.ts';
import { Unrated } from './unrated.tsx';
import { useReply } from './use-reply.ts';

interface ModelProps {
  level: string;
  remark?: string;
  children: ReactNode;
}

/** A reply to compare one's own with. The practice renders it; by itself it is nothing. */
export function Model(_props: ModelProps) {
  return null;
}

interface ReplyProps {
  id: string;
  /** Who wrote, and what they do. */
  client: string;
  who?: string;
  children: ReactNode;
}

/**
 * A client's message to reply to. What is written is rated at once; then a model reply is shown, and the learner may try again.
 * A plain form; with script the page stays where it is. Nothing limits the typing, so that a long paste is kept and can be shortened.
 */
export function Reply({ id, client, who, children }: ReplyProps) {
  const m = useMessages();
  const { action, learner, replies, refused, limit } = useLessonState();
  const { text, tried, sending, box, write, rate } = useReply(action, `${learner}:${id}`, replies[id]?.tried, refused?.id === id ? refused : undefined);
  const criteria = replies[id]?.criteria ?? [];
  const trouble = {
    idle: undefined,
    sending: undefined,
    unsent: m.lesson.replyUnsent,
    'signed-out': m.player.signedOutBody,
    refused: m.rated.trouble,
    'empty-reply': m.player.refused['empty-reply'],
    'long-reply': m.player.refused['long-reply'],
  }[sending];
  const result = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  const inside = Children.toArray(children);
  const models = inside.filter(isModel);

  // The keyboard and the screen reader are taken to what has come.
  useEffect(() => {
    if (!arrived.current) return;
    arrived.current = false;
    result.current?.focus();
  }, [tried]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending === 'sending') return;
    arrived.current = true;
    arrived.current = await rate(new FormData(event.currentTarget));
  }

  return (
    <section className="reply" id={`reply-${id}`} aria-labelledby={`reply-${id}-title`}>
      <p className="kicker">{m.lesson.reply}</p>
      <h3 id={`reply-${id}-title`}>{m.lesson.replyTo(client)}</h3>
      <div className="exchange">
        <p className="compare__label">{who ? `${client}, ${who}` : client}</p>
        <blockquote>{inside.filter((child) => !isModel(child))}</blockquote>
      </div>
      <form className="reply__form" method="post" action={action} onSubmit={(event) => void submit(event)}>
        <input type="hidden" name="intent" value="reply" />
        <input type="hidden" name="reply" value={id} />
        <label className="field__label" htmlFor={`reply-${id}-text`}>
          {tried ? m.rated.rewriteLabel : m.lesson.replyLabel}
        </label>
        <textarea
          ref={box}
          className="field__input"
          id={`reply-${id}-text`}
          name="text"
          rows={6}
          value={text}
          required
          dir="auto"
          aria-invalid={trouble !== undefined && sending !== 'unsent' && sending !== 'signed-out' ? true : undefined}
          aria-describedby={`reply-${id}-about reply-${id}-count${trouble ? ` reply-${id}-trouble` : ''}`}
          onChange={(event) => write(event.target.value)}
        />
        <p className="meta" id={`reply-${id}-about`}>
          {criteria.length > 0 && m.lesson.replyRated(criteria.map((criterion) => criterion.name))} {m.lesson.replyPrivate}
        </p>
        <p className="meta" id={`reply-${id}-count`}>
          {m.player.characters(text.length, limit)}
        </p>
        {trouble && (
          <p className="field__error" role="alert" id={`reply-${id}-trouble`}>
            {trouble}
          </p>
        )}
        <button className={tried ? 'button button--quiet' : 'button'} aria-disabled={sending === 'sending' || undefined}>
          {sending === 'sending' ? m.player.sending : tried ? m.rated.again : m.rated.rate}
        </button>
      </form>
      {tried && (
        <div ref={result} className="reply__result" id={`reply-${id}-result`} role="group" tabIndex={-1} aria-label={m.lesson.replyResult}>
          <p className="beside__label">{m.lesson.replyResult}</p>
          <RatedWords rated={tried.rated} {...(tried.before && { before: tried.before })} anchor={`reply-${id}`} />
          <Unrated criteria={criteria.filter((criterion) => !tried.rated.ratings.some((rating) => rating.criterion === criterion.id))} />
          {models.map(({ props }, index) => (
            <div key={index} className="reply__model">
              <p className="beside__label">{modelLabel(m, Number(props.level), tried.rated.ratings)}</p>
              {props.children}
              {props.remark && <p className="meta">{props.remark}</p>}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

const isModel = (child: ReactNode): child is ReactElement<ModelProps> => isValidElement(child) && child.type === Model;
