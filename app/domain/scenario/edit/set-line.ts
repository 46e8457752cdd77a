import { beginsLine, indentAt, indented, inserted, lineEnd, lineStart, emptyBefore } from '../../content/edit/layout.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import type { Edited } from '../../content/edit/edited.ts';
import { writeWords } from '../../content/edit/words.ts';
import { fail, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { LineFields } from './fields.ts';
import { openPart } from './opened.ts';
import { attributesAs, setAttributes } from './set-attributes.ts';
import { inPlace, NO_WORDS, same, setWords, UNWRITABLE } from './set-words.ts';
import { settle } from './settle.ts';
import { changed, PLAIN } from './shape.ts';
import type { Sheet } from './sheet.ts';
import type { LineSyntax } from './syntax.ts';
import { wrapped } from './wrapped.ts';

/** Sets words, speaker, condition or picture of a line. A condition on plain words makes them a `<Narrate>`. */
export function setLine(sheet: Sheet, partId: string, index: number, fields: LineFields): Edited {
  const opened = openPart(sheet, partId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const line = syntax.lines[index];
  if (!line) return fail('This line is no longer there.');
  if (line.kind === 'said' && fields.by?.trim() === '') return fail('Choose who says this.');
  if (line.kind === 'picture' && (fields.src?.trim() === '' || fields.text?.trim() === '')) return fail('A picture needs its file and a text alternative.');
  const attributes = attributesOf(line, fields);
  const typed = line.kind === 'picture' ? undefined : fields.text;
  const words = wordsOf(text, line, typed);
  if (!words.ok) return words;
  const tags = line.element ? setAttributes(text, line.element, attributes) : attributesAs(attributes) === '' ? [] : wrapped(text, line, attributesAs(attributes));
  return settle(opened.value, together(tags, words.value), (shape) => ({
    ...shape,
    lines: shape.lines.map((item, at) => (at === index ? changed({ ...item, name: item.name === PLAIN ? 'Narrate' : item.name }, attributes, typed) : item)),
  }));
}

function attributesOf({ kind }: LineSyntax, { by, when, src, text }: LineFields): Partial<Record<string, string>> {
  return { ...(kind === 'said' && { by }), ...(kind === 'picture' && { src, alt: text }), when };
}

function wordsOf(text: string, line: LineSyntax, typed: string | undefined): Result<TextEdit[], string> {
  if (typed === undefined || same(line.text, typed)) return ok([]);
  return line.element ? setWords(text, line.element, typed) : setPlain(text, line, typed);
}

/** Words directly in a scene; lists and several paragraphs get empty lines around them. */
function setPlain(text: string, { words, start, end }: LineSyntax, typed: string): Result<TextEdit[], string> {
  const written = writeWords(typed);
  if (!written) return fail(UNWRITABLE);
  if (written.block === '') return fail(NO_WORDS);
  if (!beginsLine(text, start)) return ok(inPlace(text, words, written.inline ?? `\n${indented(written.block, `${indentAt(text, start)}  `)}\n${indentAt(text, start)}`));
  const edits = inPlace(text, words, indented(written.block, indentAt(text, start)).trimStart());
  if (written.inline !== undefined) return ok(edits);
  const lead = emptyBefore(text, start) || text.slice(0, lineStart(text, start)).trimEnd().endsWith('>') === false ? [] : [inserted(lineStart(text, start), '\n')];
  const next = text.slice(lineEnd(text, end) + 1, lineEnd(text, lineEnd(text, end) + 1)).trim();
  return ok([...lead, ...edits, ...(next === '' || next.startsWith('</') ? [] : [inserted(end, '\n')])]);
}

/** Edits around words and of these words, those at one place as one. */
function together(tags: readonly TextEdit[], words: readonly TextEdit[]): TextEdit[] {
  const out = [...words];
  for (const tag of tags) {
    const index = out.findIndex((edit) => edit.at === tag.at || edit.at + edit.remove.length === tag.at);
    const other = out[index];
    if (!other || tag.remove !== '') out.push(tag);
    else out[index] = other.at === tag.at ? { ...other, insert: tag.insert + other.insert } : { ...other, insert: other.insert + tag.insert };
  }
  return out;
}
