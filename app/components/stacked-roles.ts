/**
 * The roles of a table whose rows become blocks on a phone (`.ledger--stack`). Some browsers drop the roles that the
 * elements have by themselves when a style sheet lays them out as blocks, and a screen reader then hears loose words;
 * written out, they stay.
 */
export const stacked = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader', scope: 'col' },
  rowHead: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;
