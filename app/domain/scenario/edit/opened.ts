import { fail, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { readPart } from './read-part.ts';
import { partOf } from './sheet.ts';
import type { Sheet, SheetPart } from './sheet.ts';
import type { Syntax } from './syntax.ts';

/** A part about to be edited. */
export interface Opened {
  sheet: Sheet;
  text: string;
  part: SheetPart;
  syntax: Syntax;
}

/** A scene or an ending to edit, or the sentence that says why it cannot be edited. */
export function openPart(sheet: Sheet, id: string): Result<Opened, string> {
  const part = partOf(sheet, id);
  if (!part) return fail(`There is no scene or ending \`${id}\` any more.`);
  const reading = readPart(sheet, part);
  if (!reading) return fail(`\`${id}\` cannot be read at present; mend it in the source first.`);
  return ok({ sheet, text: sheet.source.text, part, syntax: reading.syntax });
}

/** As `openPart`, for scenes alone. */
export function openScene(sheet: Sheet, id: string): Result<Opened, string> {
  const opened = openPart(sheet, id);
  return opened.ok && opened.value.part.kind === 'Ending' ? fail(`\`${id}\` is an ending, and nothing is decided in it.`) : opened;
}
