import { useEffect } from 'react';
import { checksText as t } from '#app/messages/studio/en-checks.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { Figures } from './figures.tsx';
import { FailingPlays } from './failing-plays.tsx';
import { Problems } from './problems.tsx';

/** How long nothing changes before the new counts are spoken. */
const PAUSE_MS = 1500;

/** Everything that the check found, with the way to each place, and the scenario in figures. */
export function ChecksView() {
  const store = useStudioStore();
  const checked = useStudio((state) => state.checked);
  const path = useStudio((state) => state.page.draft.path);
  const current = useStudio((state) => state.checkedText === state.text);
  const problems = checked?.problems ?? [];
  const own = problems.filter((problem) => problem.path === path);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const summary = checked && t.summary(errors, problems.length - errors);

  useEffect(() => {
    if (!summary || !current) return;
    const timer = setTimeout(() => store.getState().say(summary), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [summary, current, store]);

  return (
    <section className="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">{t.title}</h2>
      <p className="checks__state" aria-busy={!current}>
        {summary && <strong>{summary}</strong>} {checked && (checked.publishable ? t.publishable : t.notPublishable)} <span className="meta">{current ? t.upToDate : t.checking}</span>
      </p>
      <Problems severity="error" problems={own} />
      <FailingPlays problems={problems.filter((problem) => problem.path !== path)} />
      <Problems severity="warning" problems={own} />
      {checked?.figures && <Figures figures={checked.figures} />}
    </section>
  );
}
