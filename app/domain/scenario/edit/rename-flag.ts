import type { Edited } from '../../content/edit/edited.ts';
import { fail, ok } from '../../result.ts';
import { mentionsOf } from './mentions.ts';
import { renamedAt } from './renamed-at.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Gives a flag another id in every condition and effect. */
export function renameFlag(sheet: Sheet, id: string, newId: string): Edited {
  const places = mentionsOf(sheet, id, ['flag']);
  if (places.length === 0) return fail(`There is no flag \`${id}\` any more.`);
  const refused = refusedName(sheet, newId, id);
  return refused === undefined ? ok(renamedAt(sheet, places, newId)) : fail(refused);
}
