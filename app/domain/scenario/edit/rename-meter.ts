import type { Edited } from '../../content/edit/edited.ts';
import { withKeyNamed } from '../../content/edit/yaml-keys.ts';
import { fail, ok } from '../../result.ts';
import { editHead } from './edit-head.ts';
import { mentionsOf } from './mentions.ts';
import { readHead } from './read-head.ts';
import { renamedAt } from './renamed-at.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Gives a meter another id, in the front matter and in every condition and effect. */
export function renameMeter(sheet: Sheet, id: string, newId: string): Edited {
  const meters = readHead(sheet)?.meters;
  if (!meters || !Object.hasOwn(meters, id)) return fail(`There is no meter \`${id}\` any more, or the front matter has a mistake to mend first.`);
  const refused = refusedName(sheet, newId, id);
  if (refused !== undefined) return fail(refused);
  const head = editHead(
    sheet,
    (yaml) => withKeyNamed(yaml, ['meters', id], newId),
    (data) => {
      const found = data.meters as Record<string, unknown>;
      data.meters = Object.fromEntries(Object.entries(found).map(([key, value]) => [key === id ? newId : key, value]));
    },
  );
  return head.ok ? ok([...head.value, ...renamedAt(sheet, mentionsOf(sheet, id, ['meter']), newId)]) : head;
}
