import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { openScene } from './opened.ts';
import type { Sheet } from './sheet.ts';
import { removeElement } from './take-element.ts';

/** Takes a `<When>` away; the last branch is `<Otherwise>` and stays. */
export function removeBranch(sheet: Sheet, sceneId: string, index: number): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { branches } = opened.value.syntax;
  if (branches[index]?.name === 'Otherwise' && branches.length === index + 1) return fail('The last way is taken when no other is, and stays; change where it leads.');
  return removeElement(opened.value, 'branches', index) ?? fail('This way on is no longer there.');
}
