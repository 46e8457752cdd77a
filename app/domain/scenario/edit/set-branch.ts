import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { BranchFields } from './fields.ts';
import { refusedTarget } from './names.ts';
import { openScene } from './opened.ts';
import { setElement } from './set-element.ts';
import type { Sheet } from './sheet.ts';

/** Sets test, target and effects of a branch. */
export function setBranch(sheet: Sheet, sceneId: string, index: number, fields: Partial<BranchFields>): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const branch = opened.value.syntax.branches[index];
  if (!branch) return fail('This way on is no longer there.');
  if (branch.name === 'Otherwise' && fields.test?.trim()) return fail('The last way is taken when no other is, so that it has no condition.');
  if (branch.name === 'When' && fields.test?.trim() === '') return fail('Write the condition on which this way is taken.');
  const refused = fields.to === undefined ? undefined : refusedTarget(fields.to);
  if (refused !== undefined) return fail(refused);
  return setElement(opened.value, 'branches', index, { ...fields }) ?? fail('This way on is no longer there.');
}
