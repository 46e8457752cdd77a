import { en } from '#app/messages/en.ts';
import { addModel } from '#app/domain/scenario/edit/add-model.ts';
import type { ModelFields } from '#app/domain/scenario/edit/fields.ts';
import { removeModel } from '#app/domain/scenario/edit/remove-model.ts';
import { setModel } from '#app/domain/scenario/edit/set-model.ts';
import { valueOf, type ElementSyntax } from '#app/domain/scenario/edit/syntax.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { fieldId } from './field-id.ts';
import { useOutline } from './outline-context.tsx';
import { PlaceButtons, buttonId } from './place-buttons.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { useEdit } from './use-edit.ts';

/** The replies that a learner reads after writing their own. */
export function ModelsForm({ scene, models }: { scene: string; models: ElementSyntax[] }) {
  const { readOnly, act } = useOutline();
  const edit = useEdit();
  const name = t.reply.modelNamed(models.length + 1);
  return (
    <>
      {models.map((model, index) => {
        const at = `model.${index}`;
        const named = t.reply.modelNamed(index + 1);
        const set = (fields: Partial<ModelFields>, coalesce?: string) => edit(t.step.edit(`${named}, ${scene}`), (sheet) => setModel(sheet, scene, index, fields), coalesce);
        return (
          <fieldset key={index} className="outline__thing">
            <legend>{t.reply.model(index + 1)}</legend>
            <PlaceButtons
              at="model"
              name={named}
              index={index}
              total={models.length}
              onRemove={() =>
                act(t.step.remove(named), (sheet) => removeModel(sheet, scene, index), { say: t.removed(named), focus: models.length > 1 ? buttonId('model', Math.min(index, models.length - 2), 'remove') : 'outline-models' })
              }
            />
            <SelectField
              at={`${at}.level`}
              label={t.reply.level}
              value={valueOf(model, 'level')}
              options={en.levels.levels.map((label, level) => ({ value: String(level), label: `${level} · ${label}` }))}
              onCommit={(level) => set({ level: Number(level) })}
            />
            <TextField at={`${at}.words`} label={t.reply.words} value={model.text} multiline onCommit={(text, coalesce) => set({ text }, coalesce)} />
            <TextField at={`${at}.remark`} label={t.reply.remark} value={valueOf(model, 'remark')} multiline onCommit={(remark, coalesce) => set({ remark }, coalesce)} />
          </fieldset>
        );
      })}
      {!readOnly && (
        <div className="outline__row">
          <button
            type="button"
            className="button button--quiet outline__small"
            onClick={() => act(t.step.add(name), (sheet) => addModel(sheet, scene, { level: 3, text: t.lines.newWords }), { say: t.added(name), focus: fieldId(`model.${models.length}.words`) })}
          >
            {t.reply.addModel}
          </button>
        </div>
      )}
    </>
  );
}
