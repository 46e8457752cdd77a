import type { Edited } from '../../content/edit/edited.ts';
import { moved } from '../../content/edit/layout.ts';
import { fail, ok } from '../../result.ts';
import { partOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Moves a scene or an ending to a place among the parts, counted from 0. */
export function movePart(sheet: Sheet, id: string, toIndex: number): Edited {
  const part = partOf(sheet, id);
  if (!part) return fail(`There is no scene or ending \`${id}\` any more.`);
  if (!sheet.parts[toIndex]) return fail('There is no such place to move it to.');
  return ok(part.index === toIndex ? [] : moved(sheet.source.text, sheet.parts, part.index, toIndex));
}
