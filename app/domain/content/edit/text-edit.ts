/**
 * One replacement in a text: at offset `at`, in UTF-16 code units, the words `remove` give way to `insert`.
 * It holds what it takes away, so that it can be undone, and refused where the text has changed.
 */
export interface TextEdit {
  at: number;
  remove: string;
  insert: string;
}

/** The text after edits whose offsets all count in the text before, in order and apart; undefined where the text does not hold what they remove. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, remove, insert } of edits) {
    if (at < from || !text.startsWith(remove, at) || at + remove.length > text.length) return undefined;
    pieces.push(text.slice(from, at), insert);
    from = at + remove.length;
  }
  return pieces.join('') + text.slice(from);
}

/** The edits that take these back, to be applied to the text after them. */
export function invertEdits(edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return edits.map(({ at, remove, insert }) => {
    const inverse = { at: at + moved, remove: insert, insert: remove };
    moved += insert.length - remove.length;
    return inverse;
  });
}

/** The one edit that leads from a text to another, as short as its two ends allow; none when they are equal. Never cuts a surrogate pair. */
export function editBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isLow(before, start) || isLow(after, start)) start -= 1;
  if (end > 0 && (isLow(before, before.length - end) || isLow(after, after.length - end))) end -= 1;
  return [{ at: start, remove: before.slice(start, before.length - end), insert: after.slice(start, after.length - end) }];
}

/** Whether the code unit there is the second half of a surrogate pair. */
const isLow = (text: string, at: number): boolean => at > 0 && /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
