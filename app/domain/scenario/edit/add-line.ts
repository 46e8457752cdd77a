import type { Edited } from '../../content/edit/edited.ts';
import { writeWords } from '../../content/edit/words.ts';
import { fail, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { NewLine } from './fields.ts';
import { insertAmong } from './insert-among.ts';
import { newElement, wordsOrToCome } from './new-words.ts';
import { openPart } from './opened.ts';
import { attributesAs } from './set-attributes.ts';
import { UNWRITABLE } from './set-words.ts';
import { settle } from './settle.ts';
import { itemFrom, PLAIN } from './shape.ts';
import type { Item } from './shape.ts';
import type { Sheet } from './sheet.ts';

/** Adds a line before the line of that index, or after the last. Without words it says `…`. */
export function addLine(sheet: Sheet, partId: string, index: number, line: NewLine): Edited {
  const opened = openPart(sheet, partId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const { lines, element } = syntax;
  const at = Math.min(Math.max(index, 0), lines.length);
  const [before, after] = [lines[at - 1], lines[at]];
  const beside = [before, after].some((other) => other && !other.element);
  const made = linesOf(line, beside);
  if (!made.ok) return made;
  const next = after ?? [...syntax.choices, ...(syntax.reply ? [syntax.reply] : syntax.branches)][0];
  const edits = insertAmong(text, { parent: element, before, after: next, apart: true, apartAfter: true }, made.value.block);
  return settle(opened.value, edits, (shape) => ({ ...shape, lines: [...shape.lines.slice(0, at), made.value.item, ...shape.lines.slice(at)] }));
}

/** A narration is plain words, but a `<Narrate>` beside plain words, which it would run into. */
function linesOf(line: NewLine, beside: boolean): Result<{ block: string; item: Item }, string> {
  if (line.kind === 'picture') {
    if (line.src.trim() === '' || line.text.trim() === '') return fail('A picture needs its file and a text alternative.');
    const attributes = { src: line.src, alt: line.text, when: line.when };
    return ok({ block: `<Picture${attributesAs(attributes)} />`, item: itemFrom('Picture', attributes) });
  }
  if (line.kind === 'said' && line.by.trim() === '') return fail('Choose who says this.');
  const typed = wordsOrToCome(line.text);
  if (line.kind === 'narration' && !beside && !line.when?.trim()) {
    const written = writeWords(typed);
    return written ? ok({ block: written.block, item: itemFrom(PLAIN, {}, typed) }) : fail(UNWRITABLE);
  }
  const name = line.kind === 'said' ? 'Say' : 'Narrate';
  const attributes = line.kind === 'said' ? { by: line.by, when: line.when } : { when: line.when };
  const block = newElement(name, attributes, typed, 'inline');
  return block.ok ? ok({ block: block.value, item: itemFrom(name, attributes, typed) }) : block;
}
