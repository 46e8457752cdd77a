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
          <ul className="problems">
            {problems.map((problem) => (
              <li key={`${problem.path}:${problem.line}:${problem.column}:${problem.message}`} className="problem">
                <p className="problem__place">
                  <span className={problem.severity === 'error' ? 'problem__severity problem__severity--error' : 'problem__severity'}>
                    {problem.severity === 'error' ? m.trainer.error : m.trainer.warning}
                  </span>{' '}
                  {problem.path}:{problem.line}:{problem.column}
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
