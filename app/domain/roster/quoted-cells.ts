/** What the parser leaves out in front of a cell. */
const BLANK = /\s/;

/**
 * Of each cell of a record, whether it stands between quotation marks with each one inside it written twice. `written` is the
 * record as it stands in the file, without its line end. What follows a cell whose marks are not in pairs counts as not quoted.
 */
export function quotedCells(cells: readonly string[], written: string, delimiter: string): boolean[] {
  const quoted = cells.map(() => false);
  if (!written.includes('"')) return quoted;
  let at = 0;
  for (const [n, cell] of cells.entries()) {
    while (written[at] !== delimiter && BLANK.test(written[at] ?? '')) at += 1;
    if (written[at] === '"') {
      const whole = `"${cell.replaceAll('"', '""')}"`;
      const end = at + whole.length;
      // Where the marks are not in pairs, the parser keeps the first one in the cell, and the cell written anew is another.
      if (!written.startsWith(whole, at) || (end < written.length && written[end] !== delimiter)) return quoted;
      quoted[n] = true;
      at = end + 1;
    } else at += cell.length + 1;
  }
  return quoted;
}
