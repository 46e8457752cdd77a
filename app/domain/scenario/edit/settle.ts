import { lineStart } from '../../content/edit/layout.ts';
import { applyEdits } from '../../content/edit/text-edit.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import type { Edited } from '../../content/edit/edited.ts';
import { SourceText } from '../../content/source-text.ts';
import { fail, ok } from '../../result.ts';
import type { Opened } from './opened.ts';
import { readSpan } from './read-part.ts';
import { sameShape, shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

const UNSETTLED = 'This cannot be changed from here, because of the way it is written; change it in the source.';

/**
 * The edits of an operation when the part, read again after them, is as it was but for what `change` makes of it;
 * otherwise a sentence, so that no form breaks a text that is oddly written.
 */
export function settle({ text, part, syntax }: Opened, edits: readonly TextEdit[], change: (before: Shape) => Shape): Edited {
  const inOrder = joined([...edits].sort((a, b) => a.at - b.at));
  const from = lineStart(text, part.start);
  const after = applyEdits(text.slice(from, part.end), inOrder.map((edit) => ({ ...edit, at: edit.at - from })));
  if (after === undefined) return fail(UNSETTLED);
  const reading = readSpan(new SourceText(after), { start: part.start - from, end: after.length });
  return reading && sameShape(shapeOf(reading.syntax), change(shapeOf(syntax))) ? ok(inOrder) : fail(UNSETTLED);
}

/** Edits in order, those side by side as one. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last && last.at + last.remove.length === edit.at) out[out.length - 1] = { at: last.at, remove: last.remove + edit.remove, insert: last.insert + edit.insert };
    else out.push(edit);
  }
  return out.filter(({ remove, insert }) => remove !== insert);
}
