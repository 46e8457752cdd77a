import { cellText, harmlessText } from '#app/domain/export/cell-text.ts';
import { localTimes } from '#app/domain/export/local-time.ts';
import type { CellValue, ColumnKind, ExportTable } from './table.ts';

const BOM = '\ufeff';

/**
 * A table as CSV (RFC 4180): commas, CRLF, quotes where they are needed, in UTF-8 behind a byte order mark, by which Excel
 * knows it. No text can be taken for a formula. Moments are in the given time zone.
 */
export async function* csvOf({ columns, pages }: ExportTable, timeZone: string): AsyncGenerator<Uint8Array, void, undefined> {
  const local = localTimes(timeZone);
  const written = (value: CellValue, kind: ColumnKind | undefined): string => {
    if (value === null) return '';
    if (typeof value === 'number') return kind === 'share' ? String(Math.round(value * 10_000) / 10_000) : String(value);
    return harmlessText(cellText(kind === 'moment' ? local(value) : value));
  };
  yield Buffer.from(BOM + lineOf(columns.map(({ head }) => harmlessText(cellText(head)))));
  for await (const rows of pages()) yield Buffer.from(rows.map((row) => lineOf(row.map((value, n) => written(value, columns[n]?.kind)))).join(''));
}

/** By hand, for a library's way through columns, casts and options leaves several kilobytes behind for each row. */
const lineOf = (cells: string[]): string => `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
