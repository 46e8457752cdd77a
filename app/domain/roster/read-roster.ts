import { fail, ok, type Result } from '../result.ts';
import { readAddress } from './address.ts';
import { readColumns, type Column, type Columns } from './columns.ts';
import { decodeRoster } from './decode-roster.ts';
import type { Roster, RosterLine } from './model.ts';
import { readCsv, type CsvRecord } from './read-csv.ts';
import { readLine } from './read-line.ts';

/** The most lines of one roster, header and blank ones left out. */
export const MOST_LINES = 50_000;

/**
 * Reads a roster file: the columns `email,name,role,team,cohort,manager` by name, delimited by comma, semicolon or tab.
 * A line that cannot be used is rejected and the rest goes on. Fails with a sentence when the file as a whole cannot be used.
 */
export function readRoster(bytes: Uint8Array): Result<Roster, string> {
  const text = decodeRoster(bytes);
  if (!text.ok) return text;
  const [header, ...records] = readCsv(text.value);
  if (!header) return fail('The file is empty. Its first line must name the columns: email, name, role, team, cohort, manager.');
  if (header.unclosed) return fail(`A quotation mark opens on line ${header.line} and is not closed anywhere in the file.`);
  if (records.length > MOST_LINES) return fail(`The file has ${records.length} lines, and at most ${MOST_LINES} are taken at once. Cut it into several files, each with the header.`);
  const columns = readColumns(header.cells);
  return columns.ok ? ok(readLines(records, columns.value)) : columns;
}

function readLines(records: CsvRecord[], columns: Columns): Roster {
  const roster: Roster = { lines: [], rejected: [], warnings: columns.unknown.map((name) => `The column “${name}” is not known here and is ignored.`) };
  const lineOf = new Map<string, number>();
  for (const record of records) {
    const read = readRecord(record, columns, lineOf);
    if (read.ok) roster.lines.push(read.value);
    else roster.rejected.push({ line: record.line, reason: read.error });
  }
  return roster;
}

/** `lineOf` keeps where each address stood first, also on a line that is rejected for something else. */
function readRecord(record: CsvRecord, { at, width }: Columns, lineOf: Map<string, number>): Result<RosterLine, string> {
  const { line, last, cells, quoted } = record;
  const reach = last > line ? ` It reaches to line ${last}.` : '';
  if (record.unclosed) return fail(`A quotation mark opens here and is not closed.${reach} Nothing of that is used.`);
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    return fail(`This line has ${cells.length} cells, and the header names ${width}. Put a cell that holds the delimiter between quotation marks.${reach}`);
  }
  const cell = (column: Column): string => cells[at[column] ?? -1] ?? '';
  if (cell('email').trim() === '') return fail('There is no address in the column email.');
  const email = readAddress(cell('email'));
  if (!email.ok) return fail(`${email.error}${reach}`);
  const first = lineOf.get(email.value);
  if (first !== undefined) return fail(`${email.value} stands on line ${first} already, and each person has one line.`);
  lineOf.set(email.value, line);
  const read = readLine(line, email.value, cell, (column) => quoted[at[column] ?? -1] ?? false);
  return read.ok ? read : fail(`${read.error}${reach}`);
}
