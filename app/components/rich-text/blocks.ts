import { parseInline, type Inline } from './inline.ts';

/** A paragraph or a list; a list's items hold blocks of their own. */
export type Block = { kind: 'paragraph'; of: Inline[] } | { kind: 'list'; ordered: boolean; start: number; items: Block[][] };

const MARKER = /^( {0,3})(?:([-*+])|(\d{1,9})[.)])(?:( +)(?=\S)|[ \t]*$)/;
const DEEPEST = 6;

/**
 * Reads the Markdown that a scenario's lines may use: paragraphs and lists, with what `parseInline` knows inside them.
 * Never fails; headings, tables, markup and the rest come out as the text they are.
 */
export function parseBlocks(source: string, depth = 0): Block[] {
  const lines = dedent(source.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'));
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const marker = depth < DEEPEST ? MARKER.exec(line) : null;
    if (line.trim() === '') at += 1;
    else if (marker) {
      const { items, end } = readList(lines, at, marker);
      const start = Number(marker[3] ?? 1);
      blocks.push({ kind: 'list', ordered: marker[3] !== undefined, start, items: items.map((item) => parseBlocks(item, depth + 1)) });
      at = end;
    } else {
      const end = paragraphEnd(lines, at, depth);
      const text = lines.slice(at, end).map((each) => each.trimStart()).join('\n').trimEnd();
      blocks.push({ kind: 'paragraph', of: parseInline(text) });
      at = end;
    }
  }
  return blocks;
}

/** A blank line ends a paragraph, and so does a list, unless it would begin with a number other than 1 ("In\n1998. …"). */
function paragraphEnd(lines: string[], from: number, depth: number): number {
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const marker = depth < DEEPEST ? MARKER.exec(line) : null;
    if (line.trim() === '' || (marker && marker[4] && (marker[3] ?? '1') === '1')) break;
  }
  return at;
}

function readList(lines: string[], from: number, first: RegExpExecArray): { items: string[]; end: number } {
  const items: string[] = [];
  const kind = first[2] ?? 'number';
  let at = from;
  for (let marker: RegExpExecArray | null = first; marker && (marker[2] ?? 'number') === kind; ) {
    const indent = marker[0].length + (marker[4] ? 0 : 1);
    const item = [(lines[at] ?? '').slice(marker[0].length)];
    at += 1;
    let end = at;
    for (; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      const blank = line.trim() === '';
      const inside = line.startsWith(' '.repeat(indent));
      const lazy = end === at && !MARKER.test(line);
      if (!blank && !inside && !lazy) break;
      item.push(inside ? line.slice(indent) : line.trimStart());
      if (!blank) end = at + 1;
    }
    items.push(item.slice(0, end - at + item.length).join('\n'));
    marker = MARKER.exec(lines[at] ?? '');
  }
  return { items, end: at };
}

function dedent(lines: string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = indents.reduce((least, each) => Math.min(least, each), Infinity);
  return Number.isFinite(common) ? lines.map((line) => line.slice(Math.min(common, line.length - line.trimStart().length))) : lines;
}
