import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { addPart, placeFor } from './add-part.ts';
import { attributesAs } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Adds an empty scene after the part `after`, else after the last scene. */
export function addScene(sheet: Sheet, fields: { id: string; title?: string; after?: string }): Edited {
  const { id, title = '', after } = fields;
  const refused = refusedName(sheet, id);
  if (refused !== undefined) return fail(refused);
  return addPart(sheet, `<Scene${attributesAs({ id, title })}>\n</Scene>`, placeFor(sheet, 'Scene', after));
}
