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

/** The text with every comment turned into as many spaces, and its line breaks kept. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT, blank);
}

/** As many spaces as a text is long, with its line breaks kept. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
