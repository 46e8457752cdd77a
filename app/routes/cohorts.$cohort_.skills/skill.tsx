import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { Level } from '#app/components/level.tsx';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { SkillFigure } from '#app/domain/cohort/skills.ts';

const t = reportsText.skills;

/** One criterion: how many people at each level, in their first attempt and their latest, or why that is not shown. */
export function Skill({ figure }: { figure: SkillFigure }) {
  return (
    <section className="report-skill">
      <h2>{figure.name}</h2>
      {figure.shown ? <Spread figure={figure} /> : <p className="meta">{t.why[figure.why]}</p>}
    </section>
  );
}

function Spread({ figure }: { figure: Extract<SkillFigure, { shown: true }> }) {
  const words = figure.scale === 'done' ? t.doneLevels : t.levels;
  return (
    <>
      <p className="meta">
        {t.n(figure.people)} {figure.small && <span className="report-warning">{t.small}</span>}
      </p>
      <table className="ledger">
        <caption className="visually-hidden">{figure.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t.level}</th>
            <th scope="col">{t.first}</th>
            <th scope="col">{t.latest}</th>
          </tr>
        </thead>
        <tbody>
          {words.map((word, level) => (
            <tr key={word}>
              <th scope="row">
                <Level level={level} scale={figure.scale} word={word} />
              </th>
              {(['first', 'latest'] as const).map((which) => (
                <td key={which}>
                  <Count of={figure[which][level] ?? 0} all={figure.people} latest={which === 'latest'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Count({ of, all, latest }: { of: number; all: number; latest: boolean }) {
  const across = scaleLinear({ domain: [0, all], range: [0, 100] });
  return (
    <span className="report-count">
      <span>{of}</span>
      <svg className="report-count__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <Bar className={latest ? 'standing standing--done' : 'standing standing--underWay'} x={0} y={0} width={across(of)} height={10} />
      </svg>
    </span>
  );
}
