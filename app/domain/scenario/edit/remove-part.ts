import type { Edited } from '../../content/edit/edited.ts';
import { without } from '../../content/edit/layout.ts';
import { fail, ok } from '../../result.ts';
import { partOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Takes a scene or an ending away with all its words. What leads to it stays and is told as a problem. */
export function removePart(sheet: Sheet, id: string): Edited {
  const part = partOf(sheet, id);
  return part ? ok([without(sheet.source.text, part)]) : fail(`There is no scene or ending \`${id}\` any more.`);
}
