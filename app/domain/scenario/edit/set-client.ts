import type { Edited } from '../../content/edit/edited.ts';
import { withRoot } from '../../content/edit/yaml-lists.ts';
import { written } from '../../content/edit/yaml-tree.ts';
import { fail } from '../../result.ts';
import { editHead } from './edit-head.ts';
import type { PersonaFields } from './fields.ts';
import { refusedPersona, setPersonaAt } from './personas-in.ts';
import { readHead } from './read-head.ts';
import { oneLine } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';
import { refusedName } from './taken.ts';

/** Sets the client's name, role and look ('' for none); with `id` a client that is not there yet. */
export function setClient(sheet: Sheet, fields: Partial<PersonaFields> & { id?: string }): Edited {
  const { client } = readHead(sheet) ?? {};
  const { id, name, role, look } = fields;
  if (client) return id !== undefined && id !== client.id ? fail('The client has an id already; rename it.') : setPersonaAt(sheet, ['client'], fields);
  const refused = refusedName(sheet, id ?? '') ?? refusedPersona({ name: '', role: '', ...fields });
  if (refused !== undefined) return fail(refused);
  const made = { id, name: oneLine(name ?? ''), role: oneLine(role ?? ''), ...(look?.trim() ? { look: oneLine(look) } : {}) };
  return editHead(sheet, (yaml) => withRoot(yaml, 'client', ` ${written(made, true)}`), (data) => Object.assign(data, { client: made }));
}
