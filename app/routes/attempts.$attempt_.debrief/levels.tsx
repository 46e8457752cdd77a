import { Level } from '#app/components/level.tsx';
import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import type { CriterionResult } from '#app/domain/debrief/model.ts';
import { useMessages } from '#app/messages/use-messages.ts';

/** Each criterion with its level, what that means in the rubric's words, and the moments it rests on. */
export function Levels({ criteria }: { criteria: CriterionResult[] }) {
  const m = useMessages();
  const shown = criteria.filter((criterion) => criterion.level !== null);
  const notShown = criteria.filter((criterion) => criterion.level === null);
  return (
    <section className="section">
      <h2>{m.debrief.levels}</h2>
      <table className="ledger ledger--stack criteria" {...stacked.table}>
          <StackedHead heads={[m.debrief.criterion, m.debrief.level, m.debrief.means, m.debrief.restsOn]} />
          <tbody {...stacked.group}>
            {shown.map((criterion) => (
              <tr key={criterion.id} {...stacked.row}>
                <th {...stacked.rowHead}>{criterion.name}</th>
                <td {...stacked.cell} data-label={m.debrief.level}>
                  <Level level={criterion.level} scale={criterion.scale} word={m.levels[criterion.scale][criterion.level ?? 0] ?? ''} />
                </td>
                <td {...stacked.cell} data-label={m.debrief.means}>{criterion.descriptor}</td>
                <td {...stacked.cell} data-label={m.debrief.restsOn}>
                  {criterion.moments.map((n) => (
                    <a key={n} className="moment-link" href={`#moment-${n}`}>
                      {m.debrief.moment(n)}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
      </table>
      {notShown.length > 0 && (
        <p className="meta">
          {m.debrief.notShownList(notShown.map((criterion) => criterion.name))} {m.debrief.notShownWhy}
        </p>
      )}
      <details className="how">
        <summary>{m.debrief.how}</summary>
        <p>{m.debrief.howBody}</p>
      </details>
    </section>
  );
}
