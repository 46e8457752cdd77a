import type { Edited } from '#app/domain/content/edit/edited.ts';
import { ok } from '#app/domain/result.ts';

/** Two operations on one sheet as one step, or the first refusal. They must touch different places. */
export function both(one: Edited, other: Edited): Edited {
  if (!one.ok) return one;
  if (!other.ok) return other;
  return ok([...one.value, ...other.value].sort((a, b) => a.at - b.at));
}
