import { moved } from '../../content/edit/layout.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import type { Edited } from '../../content/edit/edited.ts';
import { fail, ok } from '../../result.ts';
import { openPart } from './opened.ts';
import { settle } from './settle.ts';
import { withMoved } from './shape.ts';
import type { Sheet } from './sheet.ts';
import type { LineSyntax } from './syntax.ts';
import { wrapped } from './wrapped.ts';

/** Moves a line to the place that another has now. Plain words that would run into others become a `<Narrate>`. */
export function moveLine(sheet: Sheet, partId: string, from: number, to: number): Edited {
  const opened = openPart(sheet, partId);
  if (!opened.ok) return opened;
  const { text, syntax } = opened.value;
  const { lines } = syntax;
  if (!lines[from] || !lines[to]) return fail('This line is no longer there.');
  if (from === to) return ok([]);
  const simple = moved(text, lines, from, to);
  const edits = withMoved(lines, from, to).reduce((all: TextEdit[], line, index, order) => (runsInto(order[index - 1], line) ? wrapIn(all, text, line, lines[from]) : all), simple);
  return settle(opened.value, edits, (shape) => ({ ...shape, lines: withMoved(shape.lines, from, to) }));
}

const runsInto = (before: LineSyntax | undefined, line: LineSyntax): boolean => before !== undefined && !before.element && !line.element;

/** Wraps a line that stays, or the one that is moved within the edit that inserts it. */
function wrapIn(edits: readonly TextEdit[], text: string, line: LineSyntax, travelling: LineSyntax | undefined): TextEdit[] {
  const [open, close] = wrapped(text, line);
  if (!open || !close) return [...edits];
  // At one place the closing tag comes before what is moved there, and the opening tag after it.
  if (line !== travelling) return [close, ...edits, open];
  const words = text.slice(line.start, line.end);
  return edits.map((edit) => (edit.remove === '' && edit.insert.includes(words) ? { ...edit, insert: edit.insert.replace(words, () => open.insert + words + close.insert) } : edit));
}
