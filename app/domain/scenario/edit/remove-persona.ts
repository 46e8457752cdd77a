import type { Edited } from '../../content/edit/edited.ts';
import { withoutItem } from '../../content/edit/yaml-items.ts';
import { withoutKey } from '../../content/edit/yaml-keys.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import { mentionsOf } from './mentions.ts';
import { personaPath } from './personas-in.ts';
import type { Sheet } from './sheet.ts';

/** Takes someone away who no longer speaks. Refuses the client, and one who still has lines. */
export function removePersona(sheet: Sheet, id: string): Edited {
  const path = personaPath(sheet, id);
  if (!path) return fail(`There is nobody \`${id}\` any more, or the front matter has a mistake to mend first.`);
  const index = path[1];
  if (typeof index !== 'number') return fail('Every scenario has a client; change the client, or make another.');
  const lines = mentionsOf(sheet, id, ['persona']).length;
  if (lines > 0) return fail(`\`${id}\` still says ${lines === 1 ? 'one line' : `${lines} lines`}; take these away, or give them to somebody else.`);
  return editHead(
    sheet,
    (yaml) => withoutItem(yaml, ['personas'], index) ?? withoutKey(yaml, ['personas']),
    (data) => {
      const rest = ((data.personas ?? []) as unknown[]).filter((_, at) => at !== index);
      if (rest.length > 0) data.personas = rest;
      else delete data.personas;
    },
  );
}
