import { without } from '../../content/edit/layout.ts';
import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { openPart } from './opened.ts';
import { settle } from './settle.ts';
import { flowed } from './shape.ts';
import type { Sheet } from './sheet.ts';
import { wrapped } from './wrapped.ts';

/** Takes a line away. Plain words before and after it become one line where they can. */
export function removeLine(sheet: Sheet, partId: string, index: number): Edited {
  const opened = openPart(sheet, partId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const line = syntax.lines[index];
  if (!line) return fail('This line is no longer there.');
  const edits = line.element ? [without(text, line)] : line.words.map((span) => without(text, span));
  const removed = settle(opened.value, edits, (shape) => ({ ...shape, lines: flowed(shape.lines.filter((_, at) => at !== index)) }));
  const next = syntax.lines[index + 1];
  if (removed.ok || !next || next.element) return removed;
  return settle(opened.value, [...edits, ...wrapped(text, next)], (shape) => ({ ...shape, lines: shape.lines.filter((_, at) => at !== index) }));
}
