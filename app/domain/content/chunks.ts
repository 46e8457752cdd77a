import { tagsIn } from './tags.ts';

/** A stretch [start, end) of a text that is parsed by itself. */
export interface Chunk {
  start: number;
  end: number;
}

const COMMENT = /\{\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*\}/g;

/**
 * Cuts [from, end of text) before each match of `boundary` that is not in a comment, so that a mistake in one part
 * says nothing about the others. Without a boundary there is one chunk.
 */
export function chunksOf(text: string, from: number, boundary?: RegExp): Chunk[] {
  if (!boundary) return [{ start: from, end: text.length }];
  const comments = [...text.matchAll(COMMENT)].map((match) => [match.index, match.index + match[0].length] as const);
  const cuts: number[] = [];
  let comment = 0;
  for (const match of text.matchAll(new RegExp(boundary.source, 'gm'))) {
    if (match.index <= from) continue;
    while ((comments[comment]?.[1] ?? Infinity) <= match.index) comment += 1;
    if ((comments[comment]?.[0] ?? Infinity) > match.index) cuts.push(match.index);
  }
  return [from, ...cuts].map((start, index) => ({ start, end: cuts[index] ?? text.length }));
}

/**
 * Cuts a long text at empty lines outside of every tag and block of code, so that a mistake costs only its neighbourhood another
 * try. A short one stays whole. What is cut is a text without comments that could not be parsed as it stands.
 */
export function neighbourhoods(text: string): Chunk[] {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  const chunks: Chunk[] = [];
  const tags = tagsIn(text);
  const fences = [...text.matchAll(/^[ \t>]*(?:```|~~~)/gm)].map((match) => match.index);
  let open = 0;
  let tag = 0;
  let fence = 0;
  let start = 0;
  for (const gap of text.matchAll(/\n[ \t]*\n/g)) {
    for (let next = tags[tag]; next && next.start < gap.index; next = tags[++tag]) open = Math.max(0, open + (next.kind === 'open' ? 1 : next.kind === 'close' ? -1 : 0));
    while ((fences[fence] ?? Infinity) < gap.index) fence += 1;
    if (open > 0 || fence % 2 === 1 || gap.index - start < WHOLE / 10) continue;
    chunks.push({ start, end: gap.index + gap[0].length });
    start = gap.index + gap[0].length;
  }
  return [...chunks, { start, end: text.length }];
}

/** A text of this length is parsed again as a whole for each of its mistakes. */
const WHOLE = 3000;

/** The text with every comment turned into as many spaces, and its line breaks kept. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT, blank);
}

/** As many spaces as a text is long, with its line breaks kept. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
