import type { Edited } from '../../content/edit/edited.ts';
import { withValue } from '../../content/edit/yaml-keys.ts';
import { fail, ok } from '../../result.ts';
import { editHead } from './edit-head.ts';
import { mentionsOf } from './mentions.ts';
import { personaPath } from './personas-in.ts';
import { renamedAt } from './renamed-at.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Gives someone who speaks another id, and every `by` with it. */
export function renamePersona(sheet: Sheet, id: string, newId: string): Edited {
  const path = personaPath(sheet, id);
  if (!path) return fail(`There is nobody \`${id}\` any more, or the front matter has a mistake to mend first.`);
  const refused = refusedName(sheet, newId, id);
  if (refused !== undefined) return fail(refused);
  const head = editHead(
    sheet,
    (yaml) => withValue(yaml, [...path, 'id'], newId),
    (data) => void Object.assign(path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], data) as object, { id: newId }),
  );
  return head.ok ? ok([...head.value, ...renamedAt(sheet, mentionsOf(sheet, id, ['persona']), newId)]) : head;
}
