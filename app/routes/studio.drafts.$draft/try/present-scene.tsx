import { useEffect, useRef, useState } from 'react';
import { RichText } from '#app/components/rich-text/rich-text.tsx';
import { ScriptLines } from '#app/components/script-lines.tsx';
import { offered } from '#app/domain/scenario/engine.ts';
import type { Response, State } from '#app/domain/scenario/engine.ts';
import { respond } from '#app/domain/scenario/follow.ts';
import type { Followed } from '#app/domain/scenario/follow.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { linesOf, placeOf } from '#app/domain/scenario/view.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import { ReplyTrial } from './reply-trial.tsx';
import type { TryStore } from './try-store.ts';

interface PresentSceneProps {
  rules: Rules;
  state: State;
  followed: Followed;
  store: TryStore;
}

/** The present scene as a learner sees it, with what they can do. After each step the eye and the screen reader are taken to it. */
export function PresentScene({ rules, state, followed, store }: PresentSceneProps) {
  const place = placeOf(rules.scenario, state);
  const [refused, setRefused] = useState<string>();
  const here = useRef<HTMLElement>(null);
  const steps = followed.states.length;

  useEffect(() => {
    // The button that was pressed has gone with its scene; who pressed another one stays there.
    if (steps > 1 && document.activeElement === document.body) here.current?.focus();
  }, [steps]);

  function take(response: Response) {
    const next = respond(rules, state, response);
    if (!next.ok) return setRefused(t.cannot(t.stops[next.error]));
    if (followed.stopped) store.getState().back(store.getState().responses.length - (steps - 1));
    store.getState().take(response);
  }

  return (
    <section ref={here} id="try-now" tabIndex={-1} className="try__scene" aria-label={t.learner}>
      <p className="kicker">{t.learner}</p>
      {'outcome' in place ? (
        <div className="ending">
          <p className="kicker">{t.theEnd}</p>
          <h3 className="ending__title">{place.title}</h3>
          <div className="ending__lines">
            <ScriptLines lines={linesOf(rules.scenario, place, state)} />
          </div>
        </div>
      ) : (
        <div className="scene scene--now">
          {place.title && <h3 className="scene__title">{place.title}</h3>}
          <div className="scene__lines">
            <ScriptLines lines={linesOf(rules.scenario, place, state)} />
          </div>
          <div className="decision">
            <div className="decision__body">
              {place.decision.kind === 'choices' && <Choices rules={rules} state={state} take={take} />}
              {place.decision.kind === 'reply' && <ReplyTrial rules={rules} followed={followed} state={state} reply={place.decision.reply} store={store} take={take} />}
              {place.decision.kind === 'continue' &&
                (place.decision.branches.length === 0 ? (
                  <p>{t.noDecision}</p>
                ) : (
                  <button type="button" className="button button--large" onClick={() => take({ kind: 'continue' })}>
                    {t.goOn}
                  </button>
                ))}
            </div>
          </div>
        </div>
      )}
      {refused && (
        <p className="field__error" role="alert">
          {refused}
        </p>
      )}
    </section>
  );
}

function Choices({ rules, state, take }: { rules: Rules; state: State; take: (response: Response) => void }) {
  const choices = offered(rules, state);
  if (choices.length === 0) return <p>{t.noneOffered}</p>;
  return (
    <>
      <h4 className="decision__title">{t.say}</h4>
      <div className="choices">
        {choices.map((choice, index) => (
          <button key={index} type="button" className="choice" onClick={() => take({ kind: 'choice', choice: choice.id })}>
            <span>
              <RichText text={choice.text} />
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
