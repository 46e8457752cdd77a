import { Form } from '@remix-run/react';
import { Day } from '#app/components/dates.tsx';
import { WrittenWords } from '#app/components/written-words.tsx';
import { recognitionText } from '#app/messages/manage/en-recognition.ts';

const t = recognitionText.thanks;

export interface ShownThanks {
  id: string;
  to_id: string;
  to_name: string;
  from_name: string | null;
  mine: boolean;
  criterion_name: string;
  words: string;
  made_at: string;
  hidden: boolean;
  deeds: (keyof typeof t.deeds)[];
}

interface GivenThanksProps {
  thanks: ShownThanks;
  /** Whether to say who was thanked: not where it stands above. */
  named: boolean;
  me: string;
  timeZone: string;
}

/** One colleague's thanks: what for, the words, from whom and when, and what the reader may do with it. */
export function GivenThanks({ thanks, named, me, timeZone }: GivenThanksProps) {
  const { id, to_id, to_name, from_name, mine, criterion_name, words, made_at, hidden, deeds } = thanks;
  return (
    <article className="thanks__one" id={`thanks-${id}`}>
      <p className="thanks__for">{criterion_name}</p>
      <blockquote className="thanks__words">
        <WrittenWords text={words} />
      </blockquote>
      <p className="meta meta--list">
        {named && (
          <span>
            {t.to} <bdi>{to_id === me ? t.you : to_name}</bdi>
          </span>
        )}
        <span>
          <bdi>{t.from(mine ? t.you : (from_name ?? t.gone))}</bdi>
        </span>
        <span>
          <Day at={made_at} timeZone={timeZone} />
        </span>
      </p>
      {hidden && <p className="meta">{t.hidden}</p>}
      {deeds.length > 0 && (
        <Form method="post" className="row" preventScrollReset>
          <input type="hidden" name="thanks" value={id} />
          {deeds.map((deed) => (
            <button key={deed} className="button button--text" name="deed" value={deed}>
              {t.deeds[deed]}
              <span className="visually-hidden">{t.deedOf(to_name, criterion_name)}</span>
            </button>
          ))}
        </Form>
      )}
    </article>
  );
}
