/** A cell of the grid: row 0 is the head. */
export interface Cell {
  row: number;
  column: number;
}

export interface GridShape {
  /** The first and the last row that can be gone to. */
  first: number;
  last: number;
  /** The columns that are shown, in order. */
  columns: readonly number[];
  /** How many rows are in sight. */
  page: number;
  rightToLeft: boolean;
}

/** Where a key leads from a cell, as in the ARIA grid pattern; undefined for a key that moves nothing. The edges hold. */
export function moveFrom({ row, column }: Cell, key: string, ctrl: boolean, { first, last, columns, page, rightToLeft }: GridShape): Cell | undefined {
  const at = Math.max(0, columns.indexOf(column));
  const to = (nextRow: number, nextAt: number): Cell => ({
    row: Math.min(last, Math.max(first, nextRow)),
    column: columns[Math.min(columns.length - 1, Math.max(0, nextAt))] ?? column,
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, at);
    case 'ArrowUp':
      return to(row - 1, at);
    case 'ArrowRight':
      return to(row, at + (rightToLeft ? -1 : 1));
    case 'ArrowLeft':
      return to(row, at + (rightToLeft ? 1 : -1));
    case 'PageDown':
      return to(row + page, at);
    case 'PageUp':
      return to(row - page, at);
    case 'Home':
      return ctrl ? to(first, 0) : to(row, 0);
    case 'End':
      return ctrl ? to(last, columns.length - 1) : to(row, columns.length - 1);
    default:
      return undefined;
  }
}
