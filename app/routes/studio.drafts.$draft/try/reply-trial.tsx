import { useState } from 'react';
import { useStore } from 'zustand';
import { RatedWords } from '#app/components/rated-words.tsx';
import { useMessages } from '#app/messages/use-messages.ts';
import { contextOf } from '#app/domain/scenario/appraisal-context.ts';
import { conditionAsWritten } from '#app/domain/scenario/as-written.ts';
import type { Response, State } from '#app/domain/scenario/engine.ts';
import type { Followed } from '#app/domain/scenario/follow.ts';
import { holds } from '#app/domain/scenario/holds.ts';
import type { Reply } from '#app/domain/scenario/model.ts';
import { notYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import { useStudio } from '../studio-context.tsx';
import type { TryStore } from './try-store.ts';
import { useRating } from './use-rating.ts';
import type { RatingState } from './use-rating.ts';

interface ReplyTrialProps {
  rules: Rules;
  followed: Followed;
  state: State;
  reply: Reply;
  store: TryStore;
  take: (response: Response) => void;
}

/** A reply as a trainer tries it: words, their levels by the scorer or by hand, and the branch that these take. */
export function ReplyTrial({ rules, followed, state, reply, store, take }: ReplyTrialProps) {
  const m = useMessages();
  const rubrics = useStudio((studio) => studio.page.shelf.rubrics);
  const words = useStore(store, (one) => one.words);
  const [levels, setLevels] = useState<Record<string, number>>({});
  const [empty, setEmpty] = useState(false);
  const rating = useRating();
  const asked = reply.criteria.map((id) => rubrics.flatMap((rubric) => rubric.criteria).find((criterion) => criterion.id === id) ?? { id, name: id, scale: 'levels' as const });
  const whole = Object.fromEntries(reply.criteria.map((id) => [id, Math.min(levels[id] ?? 0, rules.scales[id] ?? 3)]));
  const branch = reply.branches.find(({ test }) => holds(test, { ...state, levels: whole }));
  const unrated = rating.rated ? asked.filter(({ id }) => !rating.rated?.ratings.some((one) => one.criterion === id)) : [];

  async function rate() {
    setEmpty(notYetSaid(words) === 'empty-reply');
    if (rating.state.kind === 'rating' || notYetSaid(words) === 'empty-reply') return;
    const context = contextOf(rules.scenario, followed.states, store.getState().responses.slice(0, followed.states.length - 1).map((response) => ({ response })));
    const rated = await rating.rate(state.scene, words, context);
    if (rated) setLevels((present) => ({ ...present, ...Object.fromEntries(rated.ratings.map(({ criterion, level }) => [criterion, level])) }));
  }

  return (
    <>
      <label className="decision__title" htmlFor="try-words">
        {reply.prompt}
      </label>
      <p className="field__hint" id="try-words-hint">
        {t.reply.hint}
      </p>
      <textarea id="try-words" className="field__input" rows={5} dir="auto" value={words} aria-describedby="try-words-hint try-words-state" aria-invalid={empty || undefined} onChange={(event) => store.getState().write(event.target.value)} />
      <button type="button" className="button button--quiet" aria-disabled={rating.state.kind === 'rating' || undefined} onClick={() => void rate()}>
        {t.reply.rate}
      </button>
      <p id="try-words-state" role="status" className="field__hint">
        {empty && !words.trim() ? t.reply.empty : stateInWords(rating.state)}
      </p>
      {rating.rated && <RatedWords rated={rating.rated} anchor="try" />}
      {unrated.length > 0 && <p className="field__hint">{t.reply.unrated(unrated.map(({ name }) => name))}</p>}
      <fieldset className="try__row">
        <legend className="field__label">{t.reply.levels}</legend>
        {asked.map(({ id, name, scale }) => (
          <div className="field" key={id}>
            <label htmlFor={`try-level-${id}`}>{name}</label>
            <select id={`try-level-${id}`} className="field__input" value={whole[id]} onChange={(event) => setLevels({ ...levels, [id]: Number(event.target.value) })}>
              {m.levels[scale].map((word, level) => (
                <option key={level} value={level}>{`${level} ${word}`}</option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
      <p role="status">{branch ? t.reply.goes(branch.to, branch.test && conditionAsWritten(branch.test)) : t.reply.goesNowhere}</p>
      <button type="button" className="button button--large" onClick={() => take({ kind: 'reply', text: words, levels: whole })}>
        {t.reply.send}
      </button>
    </>
  );
}

function stateInWords(state: RatingState): string {
  if (state.kind === 'refused') return [state.why, t.reply.refused].filter(Boolean).join(' ');
  return { idle: '', rating: t.reply.rating, rated: t.reply.rated, offline: t.reply.offline, 'signed-out': t.reply.signedOut }[state.kind];
}
