import { stringify } from 'csv-stringify/sync';
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
  const lines = (rows: CellValue[][]) => stringify(rows.map((row) => row.map((value, n) => written(value, columns[n]?.kind))), { record_delimiter: '\r\n' });
  yield Buffer.from(BOM + stringify([columns.map(({ head }) => harmlessText(cellText(head)))], { record_delimiter: '\r\n' }));
  for await (const rows of pages()) yield Buffer.from(lines(rows));
}
