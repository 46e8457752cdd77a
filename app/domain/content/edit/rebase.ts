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

/**
 * A row of changes (each for the text after the one before it) rebased over another row that begins from the same text.
 * Stops at the first change that touches theirs: those before it are in `rebased`, and `theirs` is the other row rebased
 * over them, for whoever goes on from there.
 */
export function rebaseRow(mine: readonly (readonly TextEdit[])[], theirs: readonly (readonly TextEdit[])[]): { rebased: TextEdit[][]; theirs: TextEdit[][] } {
  const rebased: TextEdit[][] = [];
  let others = theirs.map((edits) => [...edits]);
  for (const edits of mine) {
    const passed = passOver(edits, others);
    if (!passed) break;
    rebased.push(passed.edits);
    others = passed.others;
  }
  return { rebased, theirs: others };
}

/** One change over a row, and the row over the change; undefined when they touch. */
function passOver(edits: readonly TextEdit[], row: readonly TextEdit[][]): { edits: TextEdit[]; others: TextEdit[][] } | undefined {
  let own = [...edits];
  const others: TextEdit[][] = [];
  for (const other of row) {
    const moved = rebaseEdits(other, own);
    const next = rebaseEdits(own, other);
    if (!moved || !next) return undefined;
    others.push(moved);
    own = next;
  }
  return { edits: own, others };
}
