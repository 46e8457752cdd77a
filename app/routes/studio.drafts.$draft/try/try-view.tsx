import { useMemo } from 'react';
import { useStore } from 'zustand';
import { start } from '#app/domain/scenario/engine.ts';
import { beginning, follow } from '#app/domain/scenario/follow.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import { useStudio } from '../studio-context.tsx';
import { BeginningForm } from './beginning-form.tsx';
import { EngineState } from './engine-state.tsx';
import { PathSoFar } from './path-so-far.tsx';
import { PresentScene } from './present-scene.tsx';
import { SavePath } from './save-path.tsx';
import { tryOf } from './try-store.ts';
import { useRules } from './use-rules.ts';

/** The draft played in the browser by the engine that learners play it with, with everything shown that they never see. */
export function TryView() {
  const rules = useRules();
  const sound = useStudio((studio) => studio.sound);
  return (
    <section className="try" aria-labelledby="try-title">
      <h2 id="try-title" className="visually-hidden">
        {t.title}
      </h2>
      {!sound && <p className="field__error">{t.damaged}</p>}
      {!rules ? (
        <p className="meta" role="status">
          {t.reading}
        </p>
      ) : rules.scenario.scenes.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Trial rules={rules} />
      )}
    </section>
  );
}

function Trial({ rules }: { rules: Rules }) {
  const draft = useStudio((studio) => studio.page.draft.id);
  const store = tryOf(draft);
  const from = useStore(store, (state) => state.from);
  const responses = useStore(store, (state) => state.responses);
  const followed = useMemo(() => follow(rules, (from && beginning(rules, from)) ?? start(rules), responses), [rules, from, responses]);
  const state = followed.states.at(-1) ?? start(rules);
  return (
    <>
      <BeginningForm rules={rules} store={store} />
      <div className="try__play">
        <PresentScene key={`${responses.length} ${state.scene}`} rules={rules} state={state} followed={followed} store={store} />
        <EngineState rules={rules} state={state} />
      </div>
      <PathSoFar rules={rules} followed={followed} store={store} />
      <SavePath rules={rules} store={store} stopped={followed.stopped !== undefined} />
    </>
  );
}
