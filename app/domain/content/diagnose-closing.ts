import { offsetOfPoint, paintOver } from './repair.ts';
import type { Repair } from './repair.ts';
import type { SyntaxStop } from './mdx-parser.ts';
import { closingOf, scanTag, tagsIn } from './tags.ts';

/** An opening tag without its closing one, or the reverse, or the two in different paragraphs. */
export function closingMistake(text: string, stop: SyntaxStop): Repair | undefined {
  const { message } = stop;
  const mismatch = /^Unexpected closing tag `<\/([^`]*)>`, expected .* for `<([^`]*)>` \((\d+):(\d+)/.exec(message);
  if (mismatch) return mismatched(text, stop.offset ?? 0, offsetOfPoint(text, mismatch[3], mismatch[4]), mismatch[1] ?? '', mismatch[2] ?? '');
  const unclosed = /^Expected a closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(message);
  if (unclosed) return notClosed(text, offsetOfPoint(text, unclosed[2], unclosed[3]), unclosed[1] ?? '', stop.offset === undefined);
  const beside = /^Expected the closing tag `<\/([^`]*)>`/.exec(message);
  if (beside) return besideWords(text, stop.offset ?? 0, beside[1] ?? '');
  const slash = text.lastIndexOf('<', stop.offset ?? 0);
  const tag = scanTag(text, slash);
  const end = tag.ok ? tag.end : slash + 2;
  return { structural: true, code: 'unopened-tag', offset: slash, message: `\`</${tag.name}>\` closes nothing; take it away, or write \`<${tag.name}>\` before it.`, text: paintOver(text, slash, end) };
}

function mismatched(text: string, closing: number, opening: number, found: string, open: string): Repair {
  const end = endOf(text, closing);
  if (opensBefore(text, opening, found)) {
    const message = `\`<${open}>\` is not closed; write \`</${open}>\` before \`</${found}>\`.`;
    return { structural: true, code: 'unclosed-tag', offset: opening, message, text: paintOver(text, opening, endOf(text, opening)) };
  }
  const message = `\`</${found}>\` does not close \`<${open}>\`; write \`</${open}>\`.`;
  const fits = `</${open}`.length < end - closing;
  const repaired = fits
    ? `${text.slice(0, closing)}</${open}${' '.repeat(end - closing - open.length - 3)}>${text.slice(end)}`
    : paintOver(paintOver(text, closing, end), opening, endOf(text, opening));
  return { code: 'wrong-closing-tag', offset: closing, message, text: repaired, ...(fits ? {} : { structural: true }) };
}

/** Whether a tag of that name stands open just before `offset`. */
function opensBefore(text: string, offset: number, name: string): boolean {
  let open = 0;
  for (const tag of tagsIn(text, 0, offset)) {
    if (tag.name === name) open = Math.max(0, open + (tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0));
  }
  return open > 0;
}

function notClosed(text: string, opening: number, name: string, atEnd: boolean): Repair {
  const closing = closingOf(text, opening);
  if (!closing && atEnd) {
    const message = `\`<${name}>\` is not closed; write \`</${name}>\` after its last line.`;
    return { code: 'unclosed-tag', offset: opening, message, text: `${text}\n</${name}>` };
  }
  if (!closing) return { structural: true, code: 'unclosed-tag', offset: opening, message: `\`<${name}>\` is not closed; write \`</${name}>\` after its words.`, text: paintOver(text, opening, endOf(text, opening)) };
  const message = `\`<${name}>\` opens in one paragraph and closes in another; put \`<${name} …>\` and \`</${name}>\` on lines of their own.`;
  const open = paintOver(text, opening, endOf(text, opening));
  return { structural: true, code: 'crossed-tag', offset: opening, message, text: paintOver(open, closing.start, closing.end) };
}

function besideWords(text: string, closing: number, name: string): Repair {
  const message = `\`</${name}>\` shares its paragraph with other words; put it on a line of its own.`;
  const end = endOf(text, closing);
  const without = paintOver(text, closing, end);
  if (text.slice(end).trim() === '') return { code: 'crossed-tag', offset: closing, message, text: `${without}\n</${name}>` };
  const opening = tagsIn(text, 0, closing).findLast((tag) => tag.name === name && tag.kind === 'open' && closingOf(text, tag.start)?.start === closing);
  return { structural: true, code: 'crossed-tag', offset: closing, message, text: opening ? paintOver(without, opening.start, opening.end) : without };
}

function endOf(text: string, start: number): number {
  const tag = scanTag(text, start);
  return tag.ok ? tag.end : start + 1;
}
