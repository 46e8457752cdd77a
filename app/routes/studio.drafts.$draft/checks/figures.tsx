import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import type { EndingFigures, ScenarioFigures } from '#app/domain/scenario/figures.ts';
import { checksText as t } from '#app/messages/studio/en-checks.ts';

/** The scenario in figures: what each ending can be reached with, and how long, how hard to read and how far walked it is. */
export function Figures({ figures }: { figures: ScenarioFigures }) {
  const heads = [t.ending, t.outcome, t.reachable, t.scores];
  return (
    <section aria-labelledby="checks-figures">
      <h3 id="checks-figures">{t.figures}</h3>
      <dl className="facts checks__facts">
        <Fact name={t.shortest}>{t.shortestOf(figures.shortest)}</Fact>
        <Fact name={t.minutes}>{t.minutesOf(figures.minutes)}</Fact>
        <Fact name={t.readingAge}>{t.readingAgeOf(figures.readingAge)}</Fact>
        <Fact name={t.states}>{t.statesOf(figures.states, figures.cut)}</Fact>
      </dl>
      <table className="ledger ledger--stack" {...stacked.table}>
        <caption>{t.endings}</caption>
        <StackedHead heads={heads} />
        <tbody {...stacked.group}>
          {figures.endings.map((ending, index) => (
            <tr key={index} {...stacked.row}>
              <th {...stacked.rowHead}>{ending.id}</th>
              {[t.outcomes[ending.outcome], ending.reachable ? t.yes : figures.cut ? t.perhaps : t.no, scoresOf(ending)].map((cell, column) => (
                <td key={column} {...stacked.cell} data-label={heads[column + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function scoresOf({ reachable, lowest, highest, exact }: EndingFigures): string {
  if (!reachable) return '–';
  return lowest === null || highest === null ? t.noScore : t.range(t.percent(lowest), t.percent(highest), exact);
}
