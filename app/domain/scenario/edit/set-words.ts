import { beginsLine, indentAt, indented, replaced } from '../../content/edit/layout.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import { cleaned, writeWords } from '../../content/edit/words.ts';
import { meantBy } from '../../content/edit/limited-markdown.ts';
import { fail, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { ElementSyntax, Span } from './syntax.ts';

/** Said of words that no way of writing holds. */
export const UNWRITABLE = 'These words cannot be written down so that they read the same; take away what is unusual in them.';
/** Said where words are wanted and there are none. */
export const NO_WORDS = 'Write some words here, or take the whole away.';

/** Sets the words inside an element, where they stand now; comments beside them stay. */
export function setWords(text: string, element: ElementSyntax, typed: string): Result<TextEdit[], string> {
  if (same(element.text, typed)) return ok([]);
  const written = writeWords(typed);
  if (!written) return fail(UNWRITABLE);
  if (written.block === '') return fail(NO_WORDS);
  const [first, ...more] = element.words;
  const indent = indentAt(text, element.start);
  if (!element.close) {
    const end = /\s*\/\s*>$/.exec(text.slice(element.start, element.end));
    const span = { start: element.start + (end?.index ?? 0), end: element.end };
    return ok(replaced(text, span, `>\n${indented(written.block, `${indent}  `)}\n${indent}</${element.name}>`));
  }
  if (first && !beginsLine(text, first.start)) {
    if (written.inline !== undefined) return ok(inPlace(text, [first, ...more], written.inline));
    const inside = { start: element.open.end, end: element.close.start };
    if (more.length > 0) return fail('There is a comment among these words; to write several paragraphs here, change them in the source.');
    return ok(replaced(text, inside, `\n${indented(written.block, `${indent}  `)}\n${indent}`));
  }
  if (first) return ok(inPlace(text, [first, ...more], indented(written.block, indentAt(text, first.start)).trimStart()));
  return ok(replaced(text, { start: element.open.end, end: element.open.end }, written.inline ?? `\n${indented(written.block, `${indent}  `)}\n${indent}`));
}

/** Puts words in the place of the first stretch, and takes the others away. */
export function inPlace(text: string, [first, ...more]: readonly Span[], words: string): TextEdit[] {
  return first ? [...replaced(text, first, words), ...more.flatMap((span) => replaced(text, span, ''))] : [];
}

/** Whether two texts are the same words. */
export function same(before: string, typed: string): boolean {
  return cleaned(typed) === before || meantBy(cleaned(typed)) === meantBy(before);
}
