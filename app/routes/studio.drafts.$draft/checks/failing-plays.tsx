import { InlineCode } from '#app/components/studio/inline-code.tsx';
import type { Problem } from '#app/domain/result.ts';
import { checksText as t } from '#app/messages/studio/en-checks.ts';
import { useStudio } from '../studio-context.tsx';

/** What the transcripts beside a scenario complain of, and the way to them: they are a draft of their own. */
export function FailingPlays({ problems }: { problems: readonly Problem[] }) {
  const slug = useStudio((state) => state.page.draft.slug);
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="checks-plays">
      <h3 id="checks-plays">{t.plays}</h3>
      <p>{t.playsLede}</p>
      <ul className="problems">
        {problems.map((problem, index) => (
          <li key={index} className="problem">
            <p>
              <span className={`problem__severity problem__severity--${problem.severity}`}>{t[problem.severity]}</span>
              <InlineCode text={problem.message} />
            </p>
            <p className="problem__place">{t.playPlace(problem.line)}</p>
          </li>
        ))}
      </ul>
      <form method="post" action="/studio/open">
        <input type="hidden" name="kind" value="play" />
        <input type="hidden" name="slug" value={slug} />
        <button className="button button--quiet">{t.openPlays}</button>
      </form>
    </section>
  );
}
