import type { Edited } from '../../content/edit/edited.ts';
import { endsLine, indentAt, indented, inserted, lineEnd, lineStart } from '../../content/edit/layout.ts';
import { ok } from '../../result.ts';
import { partOf } from './sheet.ts';
import type { Sheet, SheetPart } from './sheet.ts';

/** Puts the lines of a new scene or ending after a part, or before all, with an empty line between. */
export function addPart({ source: { text }, parts }: Sheet, block: string, after: SheetPart | undefined): Edited {
  const [first] = parts;
  if (after) {
    const at = endsLine(text, after.end) ? lineEnd(text, after.end) : after.end;
    return ok([inserted(at, `\n\n${indented(block, indentAt(text, after.start))}${at === text.length ? '\n' : ''}`)]);
  }
  if (first) return ok([inserted(lineStart(text, first.start), `${indented(block, indentAt(text, first.start))}\n\n`)]);
  const end = text.trimEnd().length;
  return ok([inserted(end, `${end === 0 ? '' : '\n\n'}${block}${end === text.length ? '\n' : ''}`)]);
}

/** The part that a new one of its kind stands after: the one named, or the last of the kind, or the last of all. */
export function placeFor(sheet: Sheet, kind: SheetPart['kind'], after: string | undefined): SheetPart | undefined {
  return (after === undefined ? undefined : partOf(sheet, after)) ?? sheet.parts.findLast((part) => part.kind === kind) ?? (kind === 'Ending' ? sheet.parts.at(-1) : undefined);
}
