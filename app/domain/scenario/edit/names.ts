import { ID, ID_RULE } from '../../content/names.ts';

/** Why an id cannot be used in a list of others; undefined when it can. */
export function refusedId(id: string, taken: readonly string[], thing: string): string | undefined {
  if (!ID.test(id)) return id.trim() === '' ? `Write an id: ${ID_RULE}.` : `\`${id.slice(0, 70)}\` is not an id; an id has ${ID_RULE}.`;
  return taken.includes(id) ? `There is already ${thing} \`${id}\`; choose another id.` : undefined;
}

/** Why a target cannot be used; whether there is such a scene is told as a problem, since it may come later. */
export function refusedTarget(to: string): string | undefined {
  return ID.test(to.trim()) ? undefined : 'Choose the scene or ending that this leads to.';
}
