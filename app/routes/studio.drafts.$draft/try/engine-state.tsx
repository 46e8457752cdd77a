import { StackedHead } from '#app/components/stacked-head.tsx';
import { stacked } from '#app/components/stacked-roles.ts';
import type { State } from '#app/domain/scenario/engine.ts';
import { explain } from '#app/domain/scenario/explain.ts';
import type { Explained } from '#app/domain/scenario/explain.ts';
import type { Condition, Line, Scene } from '#app/domain/scenario/model.ts';
import { branchesOf, partsOf } from '#app/domain/scenario/parts.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { tryText as t } from '#app/messages/studio/en-try.ts';
import { wayRows } from './way-rows.ts';

/** Everything that the engine knows at this point and a learner never sees. */
export function EngineState({ rules, state }: { rules: Rules; state: State }) {
  const { scenario } = rules;
  const scene = state.ended ? undefined : scenario.scenes.find(({ id }) => id === state.scene);
  return (
    <section className="try__state" aria-label={t.state}>
      <p className="kicker">{t.state}</p>
      <dl className="facts">
        {scenario.meters.map(({ id, name, max }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{t.meterOf(state.meters[id] ?? 0, max)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.flags}</dt>
          <dd>{scenario.flags.length === 0 ? t.noFlags : t.parts(scenario.flags.map((flag) => `${flag}: ${state.flags.includes(flag) ? t.set : t.notSet}`))}</dd>
        </div>
        <div>
          <dt>{t.visited}</dt>
          <dd>{state.visited.join(' → ')}</dd>
        </div>
      </dl>
      {scene && (
        <>
          <Conditions scene={scene} state={state} criteria={new Set(Object.keys(rules.scales))} />
          <Ways scene={scene} state={state} />
        </>
      )}
    </section>
  );
}

function Conditions({ scene, state, criteria }: { scene: Scene; state: State; criteria: ReadonlySet<string> }) {
  const rows = conditionsIn(scene);
  return (
    <>
      <h3>{t.conditions}</h3>
      {rows.length === 0 ? (
        <p className="meta">{t.noConditions}</p>
      ) : (
        <ul className="ruled try__conditions">
          {rows.map(({ of, condition }, index) => {
            const told = explain(condition, state);
            const open = partsOf(condition).some((part) => part.kind === 'compare' && criteria.has(part.name));
            return (
              <li key={index}>
                <span className="try__of">{of}</span> <code>{told.text}</code> <Truth told={told} open={open} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Truth({ told, open }: { told: Explained; open: boolean }) {
  if (open) return <span>{t.dependsOnLevels}</span>;
  return (
    <>
      <strong className={told.holds ? 'try__true' : 'try__false'}>{told.holds ? t.holds : t.fails}</strong>
      {told.parts.length > 0 && <span className="meta">{t.parts(told.parts.map((part) => t.part(part.text, part.holds)))}</span>}
    </>
  );
}

function conditionsIn(scene: Scene): { of: string; condition: Condition }[] {
  const { decision } = scene;
  const choices = decision.kind === 'choices' ? decision.choices : [];
  const pairs: { of: string; condition: Condition | undefined }[] = [
    ...scene.lines.map((line) => ({ of: t.lineWith(firstWords(line)), condition: line.when })),
    ...choices.map(({ id, when }) => ({ of: t.choiceOf(id), condition: when })),
    ...branchesOf(scene).map(({ to, test }) => ({ of: t.branchTo(to), condition: test })),
  ];
  return pairs.flatMap(({ of, condition }) => (condition ? [{ of, condition }] : []));
}

function firstWords(line: Line): string {
  const text = line.kind === 'picture' ? line.alt : line.text;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function Ways({ scene, state }: { scene: Scene; state: State }) {
  // Only choices are rated and offered.
  const choices = scene.decision.kind === 'choices';
  const heads = choices ? [t.way, t.to, t.rates, t.effects, t.offered] : [t.way, t.to, t.effects];
  return (
    <>
      <h3>{t.ways}</h3>
      <table className="ledger ledger--stack" {...stacked.table}>
        <StackedHead heads={heads} />
        <tbody {...stacked.group}>
          {wayRows(scene, state).map((row, index) => (
            <tr key={index} {...stacked.row}>
              <th {...stacked.rowHead}>{row.way}</th>
              {(choices ? [row.to, row.rates, row.effects, row.offered] : [row.to, row.effects]).map((cell, column) => (
                <td key={column} {...stacked.cell} data-label={heads[column + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
