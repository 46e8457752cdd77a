import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { openScene } from './opened.ts';
import type { Sheet } from './sheet.ts';
import { moveElement } from './take-element.ts';

/** Moves a `<When>` to the place that another has now; `<Otherwise>` stays the last. */
export function moveBranch(sheet: Sheet, sceneId: string, from: number, to: number): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { branches } = opened.value.syntax;
  if ([from, to].some((index) => branches[index]?.name === 'Otherwise')) return fail('The last way is taken when no other is, and stays the last.');
  return moveElement(opened.value, 'branches', from, to) ?? fail('This way on is no longer there.');
}
