/** A syntax mistake, and the text with the mistake painted over so that reading can go on behind it. */
export interface Repair {
  code: string;
  offset: number;
  message: string;
  text: string;
  /** The offset of a tag that lost an attribute by this. */
  tag?: number;
  /** Whether a whole tag was painted over, so that what stood inside it now stands elsewhere. */
  structural?: true;
}

/** A text with [start, end) replaced by `mark`, which is stretched or cut to the same length; line breaks stay. */
export function paintOver(text: string, start: number, end: number, mark = ' '): string {
  const painted = text.slice(start, end).replace(/[^\n]/g, mark);
  return text.slice(0, start) + painted + text.slice(end);
}

/** The offset of a `line:column` that a parser's message names. */
export function offsetOfPoint(text: string, line: string | undefined, column: string | undefined): number {
  let start = 0;
  for (let passed = 1; passed < Number(line); passed += 1) start = text.indexOf('\n', start) + 1;
  return start + Number(column) - 1;
}

/** The line in [start, end) as it would be shown in a message, cut short. */
export function shown(text: string, start: number, end: number): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
