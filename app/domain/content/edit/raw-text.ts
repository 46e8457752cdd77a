import type { TextEdit } from './text-edit.ts';

/**
 * Edits of a file's bytes from edits that count in its text as `SourceText` has it: without a byte-order mark, every line
 * break `\n`. What they insert gets the line breaks of the file, and what they do not touch keeps its own.
 */
export function rawEdits(raw: string, edits: readonly TextEdit[]): TextEdit[] {
  if (!raw.includes('\r') && !raw.startsWith('\uFEFF')) return [...edits];
  const lineBreak = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  const walk = new RawOffsets(raw);
  return edits.map(({ at, remove, insert }) => {
    const start = walk.to(at);
    const end = walk.to(at + remove.length);
    return { at: start, remove: raw.slice(start, end), insert: insert.replace(/\n/g, lineBreak) };
  });
}

/** The way from offsets in the text, asked for in rising order, to offsets in the file. */
class RawOffsets {
  #raw: number;
  #plain = 0;

  constructor(readonly raw: string) {
    this.#raw = raw.startsWith('\uFEFF') ? 1 : 0;
  }

  to(offset: number): number {
    while (this.#plain < offset && this.#raw < this.raw.length) {
      this.#raw += this.raw.startsWith('\r\n', this.#raw) ? 2 : 1;
      this.#plain += 1;
    }
    return this.#raw;
  }
}
