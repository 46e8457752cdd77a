import { InlineCode } from '#app/components/studio/inline-code.tsx';
import { listText as t } from '#app/messages/studio/en-list.ts';

interface Shown {
  path: string;
  line: number;
  column: number;
  severity: string;
  message: string;
}

/** Everything that the last start found in the files, where it stands. */
export function ProblemList({ problems }: { problems: Shown[] }) {
  return (
    <section className="section">
      <h2>{t.problems}</h2>
      {problems.length === 0 ? (
        <p className="meta">{t.noProblems}</p>
      ) : (
        <>
          <p>{t.stays}</p>
          <ul className="problems">
            {problems.map((problem) => (
              <li key={`${problem.path}:${problem.line}:${problem.column}:${problem.message}`} className="problem">
                <p className="problem__place">
                  <span className={problem.severity === 'error' ? 'problem__severity problem__severity--error' : 'problem__severity'}>
                    {problem.severity === 'error' ? t.error : t.warning}
                  </span>{' '}
                  {problem.path}:{problem.line}:{problem.column}
                </p>
                <p>
                  <InlineCode text={problem.message} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
