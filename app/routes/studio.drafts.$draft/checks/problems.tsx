import { InlineCode } from '#app/components/studio/inline-code.tsx';
import type { Problem, Severity } from '#app/domain/result.ts';
import { checksText as t } from '#app/messages/studio/en-checks.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import { partAt } from './place-of.ts';

/** The problems of one severity in the order of the file, each with the way to its scene in the outline and to its line in the source. */
export function Problems({ severity, problems }: { severity: Severity; problems: readonly Problem[] }) {
  const wanted = problems.filter((problem) => problem.severity === severity);
  if (wanted.length === 0) return null;
  return (
    <section aria-labelledby={`checks-${severity}`}>
      <h3 id={`checks-${severity}`}>{severity === 'error' ? t.errors : t.warnings}</h3>
      <ul className="problems">
        {wanted.map((problem, index) => (
          <Row key={index} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

function Row({ problem }: { problem: Problem }) {
  const store = useStudioStore();
  const sheet = useStudio((state) => state.sheet);
  const sound = useStudio((state) => state.sound);
  const isScenario = useStudio((state) => state.page.draft.kind === 'scenario');
  const part = isScenario && sound ? partAt(sheet, problem) : undefined;
  const toSource = () => store.getState().goTo(problem.line, problem.column);

  function toPart() {
    store.getState().select(part ?? '');
    store.getState().setView('outline');
  }

  return (
    <li className="problem">
      <p>
        <span className={`problem__severity problem__severity--${problem.severity}`}>{t[problem.severity]}</span>
        <InlineCode text={problem.message} />
      </p>
      <p className="row">
        <button type="button" className="button button--text" onClick={part === undefined ? toSource : toPart}>
          {part === undefined ? t.place(problem.line, problem.column) : t.partPlace(part || t.head, problem.line)}
        </button>
        {part !== undefined && (
          <button type="button" className="button button--text" aria-label={`${t.inSource}: ${t.place(problem.line, problem.column)}`} onClick={toSource}>
            {t.inSource}
          </button>
        )}
      </p>
    </li>
  );
}
