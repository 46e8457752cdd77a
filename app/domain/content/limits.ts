import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

/*
 * Parsing Markdown takes time that grows with the square of a paragraph's length and of its nesting, so that a pasted
 * file could hold up the server. These limits keep the worst file under a few seconds; no honest file comes near them.
 */
const FILE_LIMIT = 1_000_000;
const BLOCK_LIMIT = 20_000;
const NESTING_LIMIT = 20;
const TAG_LIMIT = 100;
const FOOTNOTE_LIMIT = 50;

/** Reports what makes a body too costly or impossible to read; true when it may be parsed. */
export function withinLimits(source: SourceText, from: number, report: Report): boolean {
  const body = source.text.slice(from);
  const refuse = (code: string, offset: number, message: string): false => {
    report.error(code, source.placeAt(from + offset), message);
    return false;
  };
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.exec(body);
  if (control) {
    const name = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return refuse('control-character', control.index, `The control character U+${name} stands here; delete it.`);
  }
  if (body.length > FILE_LIMIT) return refuse('too-large', 0, `The text is longer than ${FILE_LIMIT} characters; split it.`);
  const nested = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${NESTING_LIMIT + 1}}`, 'm').exec(body);
  if (nested) return refuse('too-deep', nested.index, `Quotes and lists are nested more than ${NESTING_LIMIT} deep here; flatten them.`);
  const indent = new RegExp(`^[ \\t]{${NESTING_LIMIT * 8},}\\S`, 'm').exec(body);
  if (indent) return refuse('too-deep', indent.index, 'This line is indented too far to be read; begin it further left.');
  const footnotes = [...body.matchAll(/\[\^/g)];
  if (footnotes.length > FOOTNOTE_LIMIT) return refuse('too-large', footnotes[0]?.index ?? 0, 'Footnotes are not read; write what matters into the text.');
  const block = longBlock(body);
  if (block !== undefined) return refuse('too-large', block, `This paragraph is longer than ${BLOCK_LIMIT} characters; put empty lines into it.`);
  const tag = deepTag(body);
  if (tag !== undefined) return refuse('too-deep', tag, `Tags are opened more than ${TAG_LIMIT} deep here; close them.`);
  return true;
}

function longBlock(body: string): number | undefined {
  let start = 0;
  for (const gap of [...[...body.matchAll(/\n[ \t]*(?=\n)/g)].map((match) => match.index), body.length]) {
    if (gap - start > BLOCK_LIMIT) return start;
    start = gap + 1;
  }
  return undefined;
}

function deepTag(body: string): number | undefined {
  let open = 0;
  for (const tag of body.matchAll(/<(\/?)[A-Za-z]|\/>/g)) {
    open = Math.max(0, open + (tag[0].startsWith('<') && tag[1] === '' ? 1 : -1));
    if (open > TAG_LIMIT) return tag.index;
  }
  return undefined;
}
