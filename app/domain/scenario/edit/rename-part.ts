import type { Edited } from '../../content/edit/edited.ts';
import { scanTag } from '../../content/tags.ts';
import { fail, ok } from '../../result.ts';
import { mentionsOf } from './mentions.ts';
import { renamedAt } from './renamed-at.ts';
import { partOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Gives a scene or an ending another id, and every `to` and `visited:` with it. */
export function renamePart(sheet: Sheet, id: string, newId: string): Edited {
  const { text } = sheet.source;
  const part = partOf(sheet, id);
  if (!part) return fail(`There is no scene or ending \`${id}\` any more.`);
  const refused = refusedName(sheet, newId, id);
  if (refused !== undefined) return fail(refused);
  const own = scanTag(text, part.start).attributes.find(({ name }) => name === 'id');
  if (!own || text.slice(own.value, own.end - 1) !== id) return fail(`The id of \`${id}\` is oddly written; change it in the source.`);
  const spans = [{ start: own.value, end: own.end - 1 }, ...mentionsOf(sheet, id, ['part'])].sort((a, b) => a.start - b.start);
  return ok(renamedAt(sheet, spans, newId));
}
