import { indentAt, inserted } from '../../content/edit/layout.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import { writeWords } from '../../content/edit/words.ts';
import type { LineSyntax } from './syntax.ts';

/** Puts plain words between the tags of a `<Narrate>`, with nothing of them changed. */
export function wrapped(text: string, { start, end, text: words }: LineSyntax, attributes = ''): TextEdit[] {
  const inline = !text.slice(start, end).includes('\n') && writeWords(words)?.inline !== undefined;
  const gap = inline ? '' : `\n${indentAt(text, start)}`;
  return [inserted(start, `<Narrate${attributes}>${gap}`), inserted(end, `${gap}</Narrate>`)];
}
