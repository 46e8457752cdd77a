import { editBetween, type TextEdit } from '#app/domain/content/edit/text-edit.ts';

/**
 * Edits that lead from a text to another and leave alone what is the same in both, so that a caret between two changed
 * places stays where it is. Where as many lines stand as before each line is compared by itself, as after a rename;
 * elsewhere it is one edit from the first difference to the last.
 */
export function changesBetween(before: string, after: string): TextEdit[] {
  const whole = editBetween(before, after);
  const [one] = whole;
  if (!one || !one.remove.includes('\n')) return whole;
  const was = one.remove.split('\n');
  const is = one.insert.split('\n');
  if (was.length !== is.length) return whole;
  const edits: TextEdit[] = [];
  let at = one.at;
  was.forEach((line, index) => {
    for (const edit of editBetween(line, is[index] ?? '')) edits.push({ ...edit, at: at + edit.at });
    at += line.length + 1;
  });
  return edits;
}
