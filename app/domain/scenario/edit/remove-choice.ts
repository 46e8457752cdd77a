import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { openScene } from './opened.ts';
import type { Sheet } from './sheet.ts';
import { valueOf } from './syntax.ts';
import { removeElement } from './take-element.ts';

/** Takes a choice away. */
export function removeChoice(sheet: Sheet, sceneId: string, choiceId: string): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const index = opened.value.syntax.choices.findIndex((choice) => valueOf(choice, 'id') === choiceId);
  return removeElement(opened.value, 'choices', index) ?? fail(`There is no choice \`${choiceId}\` any more.`);
}
