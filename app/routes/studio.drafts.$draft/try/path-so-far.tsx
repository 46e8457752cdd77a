import { useStore } from 'zustand';
import type { Response, State } from '#app/domain/scenario/engine.ts';
import type { Followed } from '#app/domain/scenario/follow.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import type { TryStore } from './try-store.ts';

/** The steps that were taken, and the ways back. A path that the changed text no longer lets through says where it stops. */
export function PathSoFar({ followed, store }: { rules: Rules; followed: Followed; store: TryStore }) {
  const responses = useStore(store, (state) => state.responses);
  const { states, stopped } = followed;
  const now = states.at(-1) as State;
  const taken = states.length - 1;
  return (
    <section className="try__path" aria-labelledby="try-path">
      <h3 id="try-path">{t.path}</h3>
      {stopped && (
        <p className="field__error" role="alert">
          {t.noLonger(stopped.at + 1, responses.length, t.stops[stopped.why])}
        </p>
      )}
      <p className="meta">{t.pathBegins(states[0]?.scene ?? '')}</p>
      {taken === 0 ? (
        <p className="meta">{t.noPath}</p>
      ) : (
        <ol className="try__steps">
          {responses.slice(0, taken).map((response, index) => (
            <li key={index}>{stepInWords(states[index]?.scene ?? '', response)}</li>
          ))}
        </ol>
      )}
      <p>{now.ended ? t.ended(now.ended.ending, now.ended.outcome) : t.at(now.scene)}</p>
      <div className="row">
        <button type="button" className="button button--quiet" aria-disabled={taken === 0 || undefined} onClick={() => store.getState().back(responses.length - taken + 1)}>
          {t.back}
        </button>
        <button type="button" className="button button--quiet" aria-disabled={responses.length === 0 || undefined} onClick={() => store.getState().back(responses.length)}>
          {t.restart}
        </button>
      </div>
    </section>
  );
}

function stepInWords(scene: string, response: Response): string {
  switch (response.kind) {
    case 'continue':
      return t.step.continue(scene);
    case 'choice':
      return t.step.choice(scene, response.choice);
    case 'reply':
      return t.step.reply(scene, Object.entries(response.levels).map(([criterion, level]) => `${criterion} ${level}`).join(', '));
  }
}
