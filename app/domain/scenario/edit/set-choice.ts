import type { Edited } from '../../content/edit/edited.ts';
import { fail, ok } from '../../result.ts';
import type { ChoiceFields } from './fields.ts';
import { refusedId, refusedTarget } from './names.ts';
import { openScene } from './opened.ts';
import { setElement } from './set-element.ts';
import type { Sheet } from './sheet.ts';
import { valueOf } from './syntax.ts';

/** Sets words and attributes of a choice. */
export function setChoice(sheet: Sheet, sceneId: string, choiceId: string, fields: Partial<ChoiceFields>): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { choices } = opened.value.syntax;
  const ids = choices.map((choice) => valueOf(choice, 'id'));
  const index = ids.indexOf(choiceId);
  if (index < 0) return fail(`There is no choice \`${choiceId}\` any more.`);
  const refused =
    (fields.id === undefined || fields.id === choiceId ? undefined : refusedId(fields.id, ids, 'a choice')) ?? (fields.to === undefined ? undefined : refusedTarget(fields.to));
  if (refused !== undefined) return fail(refused);
  const { text, ...attributes } = fields;
  return setElement(opened.value, 'choices', index, attributes, text) ?? ok([]);
}
