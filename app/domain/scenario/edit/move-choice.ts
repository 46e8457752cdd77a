import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { openScene } from './opened.ts';
import type { Sheet } from './sheet.ts';
import { valueOf } from './syntax.ts';
import { moveElement } from './take-element.ts';

/** Moves a choice to a place among the choices, counted from 0. */
export function moveChoice(sheet: Sheet, sceneId: string, choiceId: string, toIndex: number): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const index = opened.value.syntax.choices.findIndex((choice) => valueOf(choice, 'id') === choiceId);
  return moveElement(opened.value, 'choices', index, toIndex) ?? fail(`There is no choice \`${choiceId}\` any more, or no place to move it to.`);
}
