import type { Edited } from '../../content/edit/edited.ts';
import { withoutKey } from '../../content/edit/yaml-keys.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import { mentionsOf } from './mentions.ts';
import { readHead } from './read-head.ts';
import type { Sheet } from './sheet.ts';

/** Takes a meter away. Refuses one that is still raised, lowered or read. */
export function removeMeter(sheet: Sheet, id: string): Edited {
  const meters = readHead(sheet)?.meters;
  if (!meters || !Object.hasOwn(meters, id)) return fail(`There is no meter \`${id}\` any more, or the front matter has a mistake to mend first.`);
  const used = mentionsOf(sheet, id, ['meter']).length;
  if (used > 0) return fail(`\`${id}\` is still used in ${used === 1 ? 'one place' : `${used} places`}; take it out of the conditions and effects first.`);
  const last = Object.keys(meters).length === 1;
  return editHead(
    sheet,
    (yaml) => withoutKey(yaml, last ? ['meters'] : ['meters', id]),
    (data) => {
      if (last) delete data.meters;
      else delete (data.meters as Record<string, unknown>)[id];
    },
  );
}
