import { addChoice } from '#app/domain/scenario/edit/add-choice.ts';
import { moveChoice } from '#app/domain/scenario/edit/move-choice.ts';
import { removeChoice } from '#app/domain/scenario/edit/remove-choice.ts';
import { valueOf, type Syntax } from '#app/domain/scenario/edit/syntax.ts';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { ChoiceForm } from './choice-form.tsx';
import { fieldId } from './field-id.ts';
import { freshId } from './fresh-id.ts';
import { useOutline } from './outline-context.tsx';
import { buttonId } from './place-buttons.tsx';

/** The choices of a scene. */
export function ChoicesForm({ scene, next, syntax }: { scene: string; next: string; syntax: Syntax }) {
  const { readOnly, act } = useOutline();
  const { choices } = syntax;
  const ids = choices.map((choice) => valueOf(choice, 'id'));
  const id = freshId('choice', ids);
  return (
    <>
      {choices.map((choice, index) => {
        const name = t.choice.named(ids[index] ?? '');
        return (
          <ChoiceForm
            key={index}
            scene={scene}
            index={index}
            total={choices.length}
            choice={choice}
            twin={ids.indexOf(ids[index] ?? '') !== index}
            onMove={(to, focus) => act(t.step.move(name), (sheet) => moveChoice(sheet, scene, ids[index] ?? '', to), { say: t.moved(name, to + 1, choices.length), focus })}
            onRemove={() =>
              act(t.step.remove(name), (sheet) => removeChoice(sheet, scene, ids[index] ?? ''), {
                say: t.removed(name),
                focus: choices.length > 1 ? buttonId('choice', Math.min(index, choices.length - 2), 'remove') : 'outline-decision',
              })
            }
          />
        );
      })}
      {!readOnly && (
        <div className="outline__row">
          <button
            type="button"
            className="button button--quiet outline__small"
            onClick={() => act(t.step.add(t.choice.named(id)), (sheet) => addChoice(sheet, scene, { id, to: next, text: t.lines.newWords }), { say: t.added(t.choice.named(id)), focus: fieldId(`choice.${choices.length}.words`) })}
          >
            {t.choice.add}
          </button>
        </div>
      )}
    </>
  );
}
