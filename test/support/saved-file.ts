import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { exportsText } from '#app/messages/manage/en-exports.ts';
import type { SignedIn } from '#app/services/people/signed-in.server.ts';
import { openExport } from '#app/services/manage/export/export-file.server.ts';

/** A file that a manager saves, whole. */
export async function savedFile(asker: SignedIn, name: string, search: Record<string, string> = {}): Promise<{ bytes: Buffer; disposition: string; mediaType: string }> {
  const { pieces, disposition, mediaType } = await openExport(asker, name, new URLSearchParams(search), exportsText);
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces()) chunks.push(piece);
  return { bytes: Buffer.concat(chunks), disposition, mediaType };
}

/** A CSV file's rows by their heads, read by another program than wrote it. */
export const readCsv = (bytes: Buffer): Record<string, string>[] => parse<Record<string, string>>(bytes, { bom: true, columns: true, record_delimiter: '\r\n' });

/** An XLSX file's rows by their heads; a date as `YYYY-MM-DD HH:MM`, as a spreadsheet shows it. */
export async function readWorkbook(bytes: Buffer): Promise<Record<string, string | number | null>[]> {
  const [sheet] = await readXlsx(bytes, { trim: false });
  const [heads = [], ...rows] = sheet?.data ?? [];
  const cell = (value: unknown) => (value instanceof Date ? shown(value) : typeof value === 'number' || typeof value === 'string' ? value : null);
  return rows.map((row) => Object.fromEntries(heads.map((head, n) => [String(head), cell(row[n])])));
}

/** A cell holds a fraction of days, which is some microseconds off. */
const shown = (date: Date): string => new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 16).replace('T', ' ');
