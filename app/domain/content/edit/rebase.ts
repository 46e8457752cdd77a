import type { TextEdit } from './text-edit.ts';

/**
 * The same edits for a text that others have changed meanwhile: both begin from one text, and the result applies after
 * `theirs`. Undefined when the two touch the same words, or insert at one place, so that nobody's words are overwritten
 * or shuffled unasked.
 */
export function rebaseEdits(mine: readonly TextEdit[], theirs: readonly TextEdit[]): TextEdit[] | undefined {
  const rebased: TextEdit[] = [];
  let next = 0;
  let moved = 0;
  for (const edit of mine) {
    for (let other = theirs[next]; other && endOf(other) <= edit.at && !touch(edit, other); other = theirs[++next]) moved += other.insert.length - other.remove.length;
    const other = theirs[next];
    if (other && touch(edit, other)) return undefined;
    rebased.push({ ...edit, at: edit.at + moved });
  }
  return rebased;
}

const endOf = ({ at, remove }: TextEdit): number => at + remove.length;

/** Whether two edits of one text share words, or stand so close that their order would be a guess. */
function touch(one: TextEdit, other: TextEdit): boolean {
  if (endOf(one) < other.at || endOf(other) < one.at) return false;
  // Side by side: apart only where both take something away and so each has its own words.
  if (endOf(one) === other.at || endOf(other) === one.at) return one.remove === '' || other.remove === '';
  return true;
}
