import { Link } from '@remix-run/react';
import { InlineCode } from '#app/components/studio/inline-code.tsx';
import type { Problem } from '#app/domain/result.ts';
import { publishText as t } from '#app/messages/studio/en-publish.ts';

/** What the check found, errors first, each with the way to its place in the editor. */
export function ProblemsFound({ problems, draftId, slug }: { problems: Problem[]; draftId: string; slug: string }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity !== 'error');
  if (problems.length === 0) return <p>{t.sound}</p>;
  return (
    <>
      {errors.length > 0 && (
        <>
          <p>
            <strong>{t.errors(errors.length)}</strong>
          </p>
          <ProblemList problems={errors} draftId={draftId} slug={slug} />
        </>
      )}
      {warnings.length > 0 && (
        <details className="publish__warnings">
          <summary>{t.warnings(warnings.length)}</summary>
          <ProblemList problems={warnings} draftId={draftId} slug={slug} />
        </details>
      )}
    </>
  );
}

function ProblemList({ problems, draftId, slug }: { problems: Problem[]; draftId: string; slug: string }) {
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={`${problem.path}:${problem.line}:${problem.column}:${problem.message}`} className="problem">
          <p className="problem__place">
            <span className={problem.severity === 'error' ? 'problem__severity problem__severity--error' : 'problem__severity'}>{problem.severity === 'error' ? t.error : t.warning}</span>{' '}
            <Link to={`${problem.path.endsWith('.play') ? `/studio/open?kind=play&slug=${slug}` : `/studio/drafts/${draftId}?view=source`}&line=${problem.line}&column=${problem.column}`}>
              {problem.path.endsWith('.play') ? t.playLine(problem.line) : t.line(problem.line)}
            </Link>
          </p>
          <p>
            <InlineCode text={problem.message} />
          </p>
        </li>
      ))}
    </ul>
  );
}
