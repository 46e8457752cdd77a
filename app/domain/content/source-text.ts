import type { Place } from '../scenario/model.ts';

/**
 * A file's text with one kind of line ending, and the way from an offset to a line and column and back.
 * A byte-order mark at its start is dropped; `\r\n` and `\r` become `\n`, which moves no line and no column.
 */
export class SourceText {
  readonly text: string;
  readonly #starts: number[];
  readonly #first: number;

  /** `firstLine` is the number of its first line, where the text is a part of a file. */
  constructor(source: string, firstLine = 1) {
    this.#first = firstLine;
    this.text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    this.#starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** How many lines there are; an empty file has one. */
  get lines(): number {
    return this.#starts.length;
  }

  /** The place of an offset, which is held within the text. */
  placeAt(offset: number): Place {
    const held = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= held) low = middle;
      else high = middle - 1;
    }
    return { line: low + this.#first, column: held - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a place, which is held within the text. */
  offsetAt(place: Place): number {
    const start = this.#starts[Math.min(Math.max(place.line - this.#first + 1, 1), this.lines) - 1] ?? 0;
    return Math.min(start + place.column - 1, this.text.length);
  }
}
