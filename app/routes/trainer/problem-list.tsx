import { useMessages } from '#app/messages/use-messages.ts';

interface Shown {
  path: string;
  line: number;
  column: number;
  severity: string;
  message: string;
}

/** Everything the last check found, where it stands in its file. */
export function ProblemList({ problems }: { problems: Shown[] }) {
  const m = useMessages();
  return (
    <section className="section">
      <h2>{m.trainer.problems}</h2>
      {problems.length === 0 ? (
        <p className="meta">{m.trainer.noProblems}</p>
      ) : (
        <>
          <p>{m.trainer.stays}</p>
          <ul className="ruled">
            {problems.map((problem) => (
              <li key={`${problem.path}:${problem.line}:${problem.column}:${problem.message}`}>
                <p className="meta">
                  <strong>{problem.severity === 'error' ? m.trainer.error : m.trainer.warning}</strong>{' '}
                  <code>
                    {problem.path}:{problem.line}:{problem.column}
                  </code>
                </p>
                <p>{problem.message}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
