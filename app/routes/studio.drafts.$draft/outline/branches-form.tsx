import { addBranch } from '#app/domain/scenario/edit/add-branch.ts';
import type { BranchFields } from '#app/domain/scenario/edit/fields.ts';
import { moveBranch } from '#app/domain/scenario/edit/move-branch.ts';
import { removeBranch } from '#app/domain/scenario/edit/remove-branch.ts';
import { setBranch } from '#app/domain/scenario/edit/set-branch.ts';
import { valueOf, type ElementSyntax } from '#app/domain/scenario/edit/syntax.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { ConditionField } from './condition-field.tsx';
import { EffectsFields } from './effects-fields.tsx';
import { fieldId } from './field-id.ts';
import { Fold } from './fold.tsx';
import { useOutline } from './outline-context.tsx';
import { PlaceButtons, buttonId } from './place-buttons.tsx';
import { TargetField } from './target-field.tsx';
import { useEdit } from './use-edit.ts';

/** Where it goes on: ways with a condition in the order in which they are tried, and the last without one. */
export function BranchesForm({ scene, next, branches, criteria }: { scene: string; next: string; branches: ElementSyntax[]; criteria: readonly string[] }) {
  const { readOnly, meters, flags, act } = useOutline();
  const ways = branches.filter((branch) => branch.name === 'When').length;
  const hasOtherwise = ways < branches.length;
  const firstTest = criteria[0] ? `${criteria[0]} >= 2` : meters[0] ? `${meters[0].id} >= ${3}` : (flags[0] ?? 'flag');
  return (
    <>
      {branches.map((branch, index) => (
        <BranchForm key={index} scene={scene} index={index} ways={ways} branch={branch} criteria={criteria} />
      ))}
      {!hasOtherwise && <p className="field__error">{t.branch.noOtherwise}</p>}
      {!readOnly && (
        <div className="outline__row">
          <button
            type="button"
            className="button button--quiet outline__small"
            onClick={() => act(t.step.add(t.branch.named(ways + 1)), (sheet) => addBranch(sheet, scene, { test: firstTest, to: next }, ways), { say: t.added(t.branch.named(ways + 1)), focus: fieldId(`branch.${ways}.test`) })}
          >
            {t.branch.add}
          </button>
        </div>
      )}
    </>
  );
}

function BranchForm({ scene, index, ways, branch, criteria }: { scene: string; index: number; ways: number; branch: ElementSyntax; criteria: readonly string[] }) {
  const { act } = useOutline();
  const edit = useEdit();
  const at = `branch.${index}`;
  const otherwise = branch.name === 'Otherwise';
  const name = otherwise ? t.branch.otherwise : t.branch.named(index + 1);
  const step = t.step.edit(`${name}, ${scene}`);
  const set = (fields: Partial<BranchFields>, coalesce?: string) => edit(step, (sheet) => setBranch(sheet, scene, index, fields), coalesce);
  const effects = valueOf(branch, 'effects');
  return (
    <fieldset className="outline__thing">
      <legend>{otherwise ? t.branch.otherwise : t.branch.when(index + 1)}</legend>
      {!otherwise && (
        <>
          <PlaceButtons
            at="branch"
            name={name}
            index={index}
            total={ways}
            onMove={(to, focus) => act(t.step.move(name), (sheet) => moveBranch(sheet, scene, index, to), { say: t.moved(name, to + 1, ways), focus })}
            onRemove={() => act(t.step.remove(name), (sheet) => removeBranch(sheet, scene, index), { say: t.removed(name), focus: ways > 1 ? buttonId('branch', Math.min(index, ways - 2), 'remove') : fieldId('branch.0.to') })}
          />
          <ConditionField at={`${at}.test`} label={t.branch.test} value={valueOf(branch, 'test')} criteria={criteria} onCommit={(test, coalesce) => set({ test }, coalesce)} />
        </>
      )}
      <TargetField at={`${at}.to`} label={t.branch.to} value={valueOf(branch, 'to')} step={step} from={scene} set={(sheet, to) => setBranch(sheet, scene, index, { to })} />
      <Fold at={`${at}.effects`} name={t.fold.effects} now={effects || t.fold.noEffects} tells>
        <EffectsFields at={`${at}.effects`} effects={effects} onCommit={(value, coalesce) => set({ effects: value }, coalesce)} />
      </Fold>
    </fieldset>
  );
}
