import { writeXlsxStream } from 'hucre/xlsx';
import { cellText, unescapedText } from '#app/domain/export/cell-text.ts';
import { localTimes } from '#app/domain/export/local-time.ts';
import type { CellValue, ColumnKind, ExportTable } from './table.ts';

const FORMATS: Partial<Record<ColumnKind, string>> = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm', share: '0%' };
const WIDTHS: Record<ColumnKind, number> = { text: 24, number: 12, share: 10, day: 12, moment: 17 };

/**
 * A table as an XLSX workbook, written as it is read. Dates are dates, moments in the given time zone, and text is text: a
 * cell is never a formula. The head stays in sight; more rows than a sheet holds (1,048,576) go on in a further one.
 */
export function xlsxOf({ columns, pages }: ExportTable, timeZone: string, sheet: string): AsyncIterable<Uint8Array> {
  const local = localTimes(timeZone);
  const plain = (text: string) => unescapedText(cellText(text));
  const written = (value: CellValue, kind: ColumnKind | undefined): string | number | Date | null => {
    if (value === null || typeof value === 'number') return value;
    // A spreadsheet's date has no zone: what it is to show is handed over as if it were UTC.
    const shown = kind === 'day' ? `${value}T00:00Z` : kind === 'moment' ? `${local(value).replace(' ', 'T')}Z` : undefined;
    return shown === undefined || Number.isNaN(Date.parse(shown)) ? plain(value) : new Date(shown);
  };
  async function* rows() {
    for await (const page of pages()) for (const row of page) yield row.map((value, n) => written(value, columns[n]?.kind));
  }
  return piecesOf(
    writeXlsxStream(rows(), {
      name: sheet,
      freezePane: { rows: 1 },
      columns: columns.map(({ head, kind }) => ({ header: plain(head), width: WIDTHS[kind], numFmt: FORMATS[kind] })),
    }),
  );
}

/** Whoever stops reading ends the stream, and with it the asking for rows. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}
