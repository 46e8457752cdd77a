import { fail, ok, type Result } from '../result.ts';

export const COLUMNS = ['email', 'name', 'role', 'team', 'cohort', 'manager'] as const;
export type Column = (typeof COLUMNS)[number];

/** Where each column stands in a record. */
export interface Columns {
  at: Partial<Record<Column, number>>;
  width: number;
  /** Names that mean nothing here, as the header writes them. */
  unknown: string[];
}

/** Reads the header: columns by name, in any order and case. Fails with a sentence where one is missing or stands twice. */
export function readColumns(header: readonly string[]): Result<Columns, string> {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const twice = COLUMNS.find((column) => names.filter((name) => name === column).length > 1);
  if (twice) return fail(`The header on line 1 has the column “${twice}” twice. Leave one of them out.`);
  const at: Columns['at'] = {};
  for (const column of COLUMNS) if (names.includes(column)) at[column] = names.indexOf(column);
  const missing = (['email', 'name'] as const).filter((column) => at[column] === undefined);
  if (missing.length > 0) {
    const which = missing.map((column) => `“${column}”`).join(' and ');
    const named = `The first line must name the columns: ${COLUMNS.join(', ')}, in any order; email and name must be among them.`;
    return fail(`The column${missing.length > 1 ? 's' : ''} ${which} ${missing.length > 1 ? 'are' : 'is'} missing. ${named}`);
  }
  const known: readonly string[] = COLUMNS;
  return ok({ at, width: names.length, unknown: header.map((cell) => cell.trim()).filter((cell) => cell !== '' && !known.includes(cell.toLowerCase())) });
}
