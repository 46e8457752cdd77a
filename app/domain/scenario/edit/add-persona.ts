import type { Edited } from '../../content/edit/edited.ts';
import { withEntry, withRoot } from '../../content/edit/yaml-lists.ts';
import { written } from '../../content/edit/yaml-tree.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import type { PersonaFields } from './fields.ts';
import { hasEntries, refusedPersona } from './personas-in.ts';
import { oneLine } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Adds someone who speaks, after the others. */
export function addPersona(sheet: Sheet, fields: Pick<PersonaFields, 'name' | 'role'> & Partial<PersonaFields> & { id: string }): Edited {
  const { id, name, role, look = '' } = fields;
  const refused = refusedName(sheet, id) ?? refusedPersona(fields);
  if (refused !== undefined) return fail(refused);
  const made = { id, name: oneLine(name), role: oneLine(role), ...(look.trim() ? { look: oneLine(look) } : {}) };
  return editHead(
    sheet,
    (yaml) => withEntry(yaml, ['personas'], made) ?? (hasEntries(yaml, 'personas') ? undefined : withRoot(yaml, 'personas', `\n  - ${written(made, true)}`)),
    (data) => Object.assign(data, { personas: [...((data.personas ?? []) as unknown[]), made] }),
  );
}
