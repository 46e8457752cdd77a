import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { PersonaFields } from './fields.ts';
import { personaPath, setPersonaAt } from './personas-in.ts';
import type { Sheet } from './sheet.ts';

/** Sets name, role and look ('' for none) of someone who speaks, the client among them. */
export function setPersona(sheet: Sheet, id: string, fields: Partial<PersonaFields>): Edited {
  const path = personaPath(sheet, id);
  return path ? setPersonaAt(sheet, path, fields) : fail(`There is nobody \`${id}\` any more, or the front matter has a mistake to mend first.`);
}
