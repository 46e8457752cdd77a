import { moved, without } from '../../content/edit/layout.ts';
import type { Edited } from '../../content/edit/edited.ts';
import { ok } from '../../result.ts';
import type { Opened } from './opened.ts';
import { settle } from './settle.ts';
import { withMoved } from './shape.ts';

/** Takes away one of a scene's choices, models or branches; undefined when it is not there. */
export function removeElement(opened: Opened, list: 'choices' | 'models' | 'branches', index: number): Edited | undefined {
  const element = opened.syntax[list][index];
  return element && settle(opened, [without(opened.text, element)], (shape) => ({ ...shape, [list]: shape[list].filter((_, at) => at !== index) }));
}

/** Moves one of a scene's choices, models or branches to the place of another; undefined when one of them is not there. */
export function moveElement(opened: Opened, list: 'choices' | 'models' | 'branches', from: number, to: number): Edited | undefined {
  const elements = opened.syntax[list];
  if (!elements[from] || !elements[to]) return undefined;
  if (from === to) return ok([]);
  return settle(opened, moved(opened.text, elements, from, to), (shape) => ({ ...shape, [list]: withMoved(shape[list], from, to) }));
}
