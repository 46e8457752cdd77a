import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { Outcome } from '../model.ts';
import { addPart, placeFor } from './add-part.ts';
import { TO_COME } from './new-words.ts';
import { attributesAs } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Adds an ending after the part `after`, else after the last ending. It says `…` until its words are written. */
export function addEnding(sheet: Sheet, fields: { id: string; title: string; outcome: Outcome; after?: string }): Edited {
  const { id, title, outcome, after } = fields;
  const refused = refusedName(sheet, id) ?? (title.trim() === '' ? 'An ending needs a title.' : undefined);
  if (refused !== undefined) return fail(refused);
  return addPart(sheet, `<Ending${attributesAs({ id, title, outcome })}>\n  ${TO_COME}\n</Ending>`, placeFor(sheet, 'Ending', after));
}
