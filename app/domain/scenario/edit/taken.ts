import { refusedId } from './names.ts';
import { rolesOf } from './mentions.ts';
import { readHead } from './read-head.ts';
import { partOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/**
 * Why a scenario cannot have another scene, ending, persona, meter or flag of this name; undefined when it can. One name
 * stands for one thing alone. `own` is the name that the thing has now.
 */
export function refusedName(sheet: Sheet, id: string, own?: string): string | undefined {
  const refused = refusedId(id, [], '');
  if (refused !== undefined || id === own) return refused;
  const there = takenBy(sheet, id);
  return there === undefined ? undefined : `There is already ${there} \`${id}\`; choose another id.`;
}

function takenBy(sheet: Sheet, id: string): string | undefined {
  const part = partOf(sheet, id);
  if (part) return part.kind === 'Scene' ? 'a scene' : 'an ending';
  const { client, personas = [], meters = {} } = readHead(sheet) ?? {};
  if ([client, ...personas].some((persona) => persona?.id === id)) return 'a person';
  if (Object.hasOwn(meters, id)) return 'a meter';
  const roles = rolesOf(sheet, id).map(({ role }) => role);
  if (roles.includes('criterion')) return 'a criterion';
  if (roles.includes('flag')) return 'a flag';
  return roles.includes('meter') ? 'a meter or criterion' : undefined;
}
