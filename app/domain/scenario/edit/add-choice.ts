import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { ChoiceFields } from './fields.ts';
import { insertAmong } from './insert-among.ts';
import { refusedId, refusedTarget } from './names.ts';
import { held, keptApart, lastLine } from './neighbours.ts';
import { newElement, wordsOrToCome } from './new-words.ts';
import { openScene } from './opened.ts';
import { settle } from './settle.ts';
import { itemFrom } from './shape.ts';
import type { Sheet } from './sheet.ts';
import { valueOf } from './syntax.ts';

/** Adds a choice before the choice of that index, or after the last. Without words it says `…`. */
export function addChoice(sheet: Sheet, sceneId: string, fields: Pick<ChoiceFields, 'id' | 'to' | 'text'> & Partial<ChoiceFields>, index?: number): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const { choices } = syntax;
  if (syntax.reply || syntax.branches.length > 0) return fail('This scene does not end in choices; change what it ends in first.');
  const { text: typed, ...attributes } = fields;
  const refused = refusedId(fields.id, choices.map((choice) => valueOf(choice, 'id')), 'a choice') ?? refusedTarget(fields.to);
  if (refused !== undefined) return fail(refused);
  const words = wordsOrToCome(typed);
  const block = newElement('Choice', attributes, words, 'block');
  if (!block.ok) return block;
  const at = held(index, choices.length);
  const apart = keptApart(text, choices, false);
  const before = choices[at - 1] ?? lastLine(syntax);
  const edits = insertAmong(text, { parent: syntax.element, before, after: choices[at], apart: at === 0 || apart, apartAfter: apart }, block.value);
  return settle(opened.value, edits, (shape) => ({ ...shape, choices: [...shape.choices.slice(0, at), itemFrom('Choice', attributes, words), ...shape.choices.slice(at)] }));
}
