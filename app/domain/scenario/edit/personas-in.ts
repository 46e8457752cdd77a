import type { Edited } from '../../content/edit/edited.ts';
import { inTurn } from '../../content/edit/edit-yaml.ts';
import { valueAt } from '../../content/edit/yaml-tree.ts';
import { withoutKey, withValue } from '../../content/edit/yaml-keys.ts';
import type { Path } from '../../content/yaml.ts';
import { didYouMean } from '../../content/nearest.ts';
import { fail } from '../../result.ts';
import { LOOK_WORDS, strangeLook } from '../look.ts';
import { editHead } from './edit-head.ts';
import type { PersonaFields } from './fields.ts';
import { readHead } from './read-head.ts';
import { oneLine } from './set-attributes.ts';
import type { Sheet } from './sheet.ts';

/** Where someone who speaks stands in the front matter. */
export function personaPath(sheet: Sheet, id: string): Path | undefined {
  const { client, personas = [] } = readHead(sheet) ?? {};
  if (client?.id === id) return ['client'];
  const index = personas.findIndex((persona) => persona.id === id);
  return index < 0 ? undefined : ['personas', index];
}

/** Sets fields of the persona at a path; '' takes the look away. */
export function setPersonaAt(sheet: Sheet, path: Path, fields: Partial<PersonaFields>): Edited {
  const refused = refusedPersona(fields);
  if (refused !== undefined) return fail(refused);
  const { name, role, look } = fields;
  const entries = Object.entries({ name, role, look }).flatMap(([key, value]) => (value === undefined ? [] : [[key, oneLine(value)] as const]));
  return editHead(
    sheet,
    (yaml) => inTurn(yaml, entries.map(([key, value]) => (text) => (value === '' ? withoutKey(text, [...path, key]) : withValue(text, [...path, key], value)))),
    (data) => {
      const persona = path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], data) as Record<string, unknown>;
      for (const [key, value] of entries) {
        if (value === '') delete persona[key];
        else persona[key] = value;
      }
    },
  );
}

/** Whether a key of the front matter has entries. */
export const hasEntries = (yaml: string, key: string): boolean => Object.keys((valueAt(yaml, [key]) ?? {})).length > 0;

/** Why someone cannot be called or drawn like this; undefined when they can. */
export function refusedPersona({ name, role, look = '' }: Partial<PersonaFields>): string | undefined {
  if (name?.trim() === '' || role?.trim() === '') return 'Everyone who speaks needs a name and a role.';
  const strange = look.trim() === '' ? undefined : strangeLook(look);
  return strange === undefined ? undefined : `\`${strange}\` is no word for a look${didYouMean(strange, LOOK_WORDS)}`;
}
