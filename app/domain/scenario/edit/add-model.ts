import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { ModelFields } from './fields.ts';
import { insertAmong } from './insert-among.ts';
import { keptApart } from './neighbours.ts';
import { newElement, wordsOrToCome } from './new-words.ts';
import { openScene } from './opened.ts';
import { settle } from './settle.ts';
import { itemFrom } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Adds a model reply after the last. Without words it says `…`. */
export function addModel(sheet: Sheet, sceneId: string, fields: Pick<ModelFields, 'level' | 'text'> & Partial<ModelFields>): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const { reply, models, branches } = syntax;
  if (!reply) return fail('This scene has no place for a reply any more.');
  const { text: typed, ...rest } = fields;
  const attributes = { ...rest, level: String(rest.level) };
  const words = wordsOrToCome(typed);
  const block = newElement('Model', attributes, words, 'inline');
  if (!block.ok) return block;
  const apart = keptApart(text, models, false);
  const edits = insertAmong(text, { parent: reply, before: models.at(-1), after: branches[0], apart, apartAfter: apart }, block.value);
  return settle(opened.value, edits, (shape) => ({ ...shape, models: [...shape.models, itemFrom('Model', attributes, words)] }));
}
