import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { Level } from '#app/components/level.tsx';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import type { SkillFigure } from '#app/domain/cohort/skills.ts';

const t = reportsText.skills;

type Shown = Extract<SkillFigure, { shown: true }>;
type Withheld = Extract<SkillFigure, { shown: false }>;

/** One criterion: how many people at each level, in their first attempt and their latest. `warned`: the page has said already that they are few. */
export function Skill({ figure, warned }: { figure: Shown; warned: boolean }) {
  return (
    <section className="report-skill">
      <h2>{figure.name}</h2>
      <Spread figure={figure} warned={warned} />
    </section>
  );
}

/** The criteria that are not shown, each with the reason. */
export function WithheldSkills({ figures }: { figures: Withheld[] }) {
  if (figures.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.withheld}</h2>
      <dl className="facts">
        {figures.map((figure) => (
          <div key={figure.id}>
            <dt>{figure.name}</dt>
            <dd>{t.why[figure.why]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Spread({ figure, warned }: { figure: Shown; warned: boolean }) {
  const words = figure.scale === 'done' ? t.doneLevels : t.levels;
  return (
    <>
      <p className="meta">{t.n(figure.people)}</p>
      {figure.small && !warned && <p className="report-warning">{t.small}</p>}
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
