import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { useStudioStore } from '../studio-context.tsx';
import { fieldId } from './field-id.ts';
import type { PlacedProblem } from './use-part-problems.ts';

/** The problems of the part that is open, each leading to its field, or else to its place in the source. */
export function ProblemList({ placed }: { placed: readonly PlacedProblem[] }) {
  const store = useStudioStore();
  if (placed.length === 0) return null;
  const go = ({ problem, key }: PlacedProblem) => {
    const field = key === undefined ? null : (document.getElementById(fieldId(key)) ?? document.getElementById(fieldId(`${key}.fold`))?.querySelector('summary'));
    if (!field) return store.getState().goTo(problem.line, problem.column);
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    field.focus();
  };
  return (
    <section className="outline__problems" aria-labelledby="outline-problems">
      <h3 id="outline-problems">{t.problems}</h3>
      <ul>
        {placed.map((one, index) => (
          <li key={index}>
            <strong>{t.severity[one.problem.severity]}:</strong> <InlineCode text={one.problem.message} />{' '}
            <button type="button" className="button button--text" onClick={() => go(one)} aria-label={t.goTo(one.problem.message)}>
              {t.goToShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
