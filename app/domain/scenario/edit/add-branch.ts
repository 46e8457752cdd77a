import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { BranchFields } from './fields.ts';
import { insertAmong } from './insert-among.ts';
import { refusedTarget } from './names.ts';
import { held, keptApart, lastLine } from './neighbours.ts';
import { openScene } from './opened.ts';
import { attributesAs } from './set-attributes.ts';
import { settle } from './settle.ts';
import { itemFrom } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Adds a `<When>` before the branch of that index, or before the `<Otherwise>`. */
export function addBranch(sheet: Sheet, sceneId: string, fields: Pick<BranchFields, 'test' | 'to'> & Partial<BranchFields>, index?: number): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const { reply, models, branches, choices } = syntax;
  if (choices.length > 0) return fail('This scene ends in choices; change what it ends in first.');
  const refused = fields.test.trim() === '' ? 'Write the condition on which this way is taken.' : refusedTarget(fields.to);
  if (refused !== undefined) return fail(refused);
  const last = branches.at(-1)?.name === 'Otherwise' ? branches.length - 1 : branches.length;
  const at = held(index, last);
  const before = branches[at - 1] ?? (reply ? models.at(-1) : lastLine(syntax));
  const apart = keptApart(text, branches, false);
  const edits = insertAmong(text, { parent: reply ?? syntax.element, before, after: branches[at], apart: at === 0 ? !reply : apart, apartAfter: apart }, `<When${attributesAs({ ...fields })} />`);
  return settle(opened.value, edits, (shape) => ({ ...shape, branches: [...shape.branches.slice(0, at), itemFrom('When', { ...fields }), ...shape.branches.slice(at)] }));
}
