import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { PartFields } from './fields.ts';
import { openPart } from './opened.ts';
import { setAttributes } from './set-attributes.ts';
import { settle } from './settle.ts';
import { changed } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Sets a part's title (none for '', which an ending cannot have) and an ending's outcome. */
export function setPart(sheet: Sheet, id: string, fields: PartFields): Edited {
  const opened = openPart(sheet, id);
  if (!opened.ok) return opened;
  const { text, part, syntax } = opened.value;
  if (part.kind === 'Ending' && fields.title?.trim() === '') return fail('An ending needs a title.');
  if (part.kind === 'Scene' && fields.outcome) return fail('A scene has no outcome.');
  return settle(opened.value, setAttributes(text, syntax.element, { ...fields }), (shape) => ({ ...shape, element: changed(shape.element, { ...fields }) }));
}
