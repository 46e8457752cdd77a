import type { Problem } from '../result.ts';
import type { Ending, Scene } from './model.ts';
import { newKept } from './notes.ts';
import { moved } from './moved.ts';
import { SyllableCounter } from './reading-age.ts';

/** A part of a file that holds scenes and endings, as it was read; nothing in it is ever changed. */
export interface ReadPart {
  line: number;
  scenes: readonly Scene[];
  endings: readonly Ending[];
  problems: readonly Problem[];
}

/**
 * What one reading of a scenario remembers for the next, so that only the parts whose text has changed are parsed again.
 * One for each file; it holds the parts of the last reading alone.
 */
export class ParseMemory {
  readonly kept = newKept();
  readonly counter = new SyllableCounter();
  #before = new Map<string, ReadPart[]>();
  #now = new Map<string, ReadPart[]>();

  /** Begins another reading, from which on parts of the last one can be found. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** A part of this text as it was read before, moved to begin in `line`. One with problems only where it has not moved, since they may name lines. */
  find(text: string, line: number): ReadPart | undefined {
    const parts = this.#before.get(text);
    const part = parts?.find((one) => one.line === line) ?? parts?.find((one) => one.problems.length === 0);
    if (!parts || !part) return undefined;
    // Each is used once: parts of one text are still different scenes.
    parts.splice(parts.indexOf(part), 1);
    const by = line - part.line;
    return by === 0 ? part : { line, problems: [], scenes: moved(part.scenes, by, this.kept), endings: moved(part.endings, by, this.kept) };
  }

  put(text: string, part: ReadPart): void {
    const parts = this.#now.get(text);
    if (parts) parts.push(part);
    else this.#now.set(text, [part]);
  }
}
