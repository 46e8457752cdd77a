import type { ChoiceFields } from '#app/domain/scenario/edit/fields.ts';
import { setChoice } from '#app/domain/scenario/edit/set-choice.ts';
import { valueOf, type ElementSyntax } from '#app/domain/scenario/edit/syntax.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { ConditionField } from './condition-field.tsx';
import { EffectsFields } from './effects-fields.tsx';
import { Fold } from './fold.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { RatesFields } from './rates-fields.tsx';
import { TargetField } from './target-field.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

export interface ChoiceFormProps {
  scene: string;
  index: number;
  total: number;
  choice: ElementSyntax;
  /** Another choice before it has its id, so that nothing can be said of this one alone. */
  twin: boolean;
  onMove: (to: number, focus: string) => void;
  onRemove: () => void;
}

/** One choice: its words, where it leads, and what it is worth. */
export function ChoiceForm({ scene, index, total, choice, twin, onMove, onRemove }: ChoiceFormProps) {
  const edit = useEdit();
  const at = `choice.${index}`;
  const id = valueOf(choice, 'id');
  const [when, rates, effects] = [valueOf(choice, 'when'), valueOf(choice, 'rates'), valueOf(choice, 'effects')];
  const step = t.step.edit(`${t.choice.named(id)}, ${scene}`);
  const set = (fields: Partial<ChoiceFields>, coalesce?: string) => edit(step, (sheet) => setChoice(sheet, scene, id, fields), coalesce);
  if (twin) {
    return (
      <fieldset className="outline__thing">
        <legend>{t.choice.legend(index + 1, id)}</legend>
        <p className="field__error">{t.choice.twin}</p>
        <p>{choice.text}</p>
      </fieldset>
    );
  }
  return (
    <fieldset className="outline__thing">
      <legend>{t.choice.legend(index + 1, id)}</legend>
      <PlaceButtons at="choice" name={t.choice.named(id)} index={index} total={total} onMove={onMove} onRemove={onRemove} />
      <TextField at={`${at}.words`} label={t.choice.words} value={choice.text} multiline onCommit={(text, coalesce) => set({ text }, coalesce)} />
      <div className="outline__grid outline__grid--wide">
        <TextField at={`${at}.id`} label={t.choice.id} value={id} whole onCommit={(value, coalesce) => set({ id: value }, coalesce)} />
        <TargetField at={`${at}.to`} label={t.choice.to} value={valueOf(choice, 'to')} step={step} from={scene} set={(sheet, to) => setChoice(sheet, scene, id, { to })} />
      </div>
      <TextField at={`${at}.remark`} label={t.choice.remark} value={valueOf(choice, 'remark')} multiline onCommit={(remark, coalesce) => set({ remark }, coalesce)} />
      <Fold at={`${at}.rates`} name={t.fold.ratings} now={rates || t.fold.notRated} tells>
        <RatesFields at={`${at}.rates`} rates={rates} onCommit={(value) => set({ rates: value })} />
      </Fold>
      <Fold at={`${at}.effects`} name={t.fold.effects} now={effects || t.fold.noEffects} tells>
        <EffectsFields at={`${at}.effects`} effects={effects} onCommit={(value, coalesce) => set({ effects: value }, coalesce)} />
      </Fold>
      <Fold at={`${at}.when`} name={t.fold.condition} now={when || t.fold.always}>
        <ConditionField at={`${at}.when`} label={t.choice.when} value={when} onCommit={(value, coalesce) => set({ when: value }, coalesce)} />
      </Fold>
    </fieldset>
  );
}
