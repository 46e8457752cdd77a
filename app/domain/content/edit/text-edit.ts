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
  let start = sameLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  let end = sameLength(most - start, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
  if (isLow(before, start) || isLow(after, start)) start -= 1;
  if (end > 0 && (isLow(before, before.length - end) || isLow(after, after.length - end))) end -= 1;
  return [{ at: start, remove: before.slice(start, before.length - end), insert: after.slice(start, after.length - end) }];
}

/** A long text is compared in stretches, which is much quicker than by letters. */
const STRETCH = 4096;

/** How far two texts are the same, `most` at most, by a comparison of one stretch of both. */
function sameLength(most: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  while (at + STRETCH <= most && same(at, at + STRETCH)) at += STRETCH;
  for (let step = STRETCH / 2; step >= 1; step /= 2) if (at + step <= most && same(at, at + step)) at += step;
  return at;
}

/** Whether the code unit there is the second half of a surrogate pair. */
const isLow = (text: string, at: number): boolean => at > 0 && /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
