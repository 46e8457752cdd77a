import { indented } from '../../content/edit/layout.ts';
import { cleaned, writeWords } from '../../content/edit/words.ts';
import { fail, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { attributesAs } from './set-attributes.ts';
import { UNWRITABLE } from './set-words.ts';

/** What stands for words that are not written yet. */
export const TO_COME = '…';

/** Words of something new: those typed, or an ellipsis. */
export const wordsOrToCome = (typed: string): string => (cleaned(typed) === '' ? TO_COME : typed);

/** A new element as lines without indentation: with its words on lines of their own, or on one line where that will do. */
export function newElement(name: string, attributes: Partial<Record<string, string>>, typed: string, style: 'block' | 'inline'): Result<string, string> {
  const written = writeWords(typed);
  if (!written) return fail(UNWRITABLE);
  const tag = `<${name}${attributesAs(attributes)}>`;
  if (style === 'inline' && written.inline !== undefined) return ok(`${tag}${written.inline}</${name}>`);
  return ok(`${tag}\n${indented(written.block, '  ')}\n</${name}>`);
}
