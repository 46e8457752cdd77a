import { CsvError, parse, type Options } from 'csv-parse/sync';
import { quotedCells } from './quoted-cells.ts';

/** One record; `line` is that of the file on which it begins, `last` that on which it ends. */
export interface CsvRecord {
  line: number;
  last: number;
  cells: string[];
  /** Of each cell, whether it is quoted as it should be. */
  quoted: boolean[];
  /** A quotation mark that opens in this record and is never closed, so that the rest of the file is in it. */
  unclosed?: true;
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The records of a text whose line ends are `\n`, without those in which every cell is blank. The delimiter is the one of
 * comma, semicolon and tab that its first record has most. Quotation marks in the middle of a cell stand for themselves.
 */
export function readCsv(text: string): CsvRecord[] {
  const lines = text.split('\n');
  const delimiter = delimiterOf(text);
  const records: CsvRecord[] = [];
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    ltrim: true,
    on_record: (cells: string[], { lines: last }) => {
      const line = last - cells.join('').split('\n').length + 1;
      if (cells.some((cell) => cell.trim() !== '')) records.push({ line, last, cells, quoted: quotedCells(cells, lines.slice(line - 1, last).join('\n'), delimiter) });
      end = last;
      return null;
    },
  };
  let end = 0;
  try {
    parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    records.push({ line: firstFilled(text, end), last: lines.length, cells: [], quoted: [], unclosed: true });
  }
  return records;
}

/** What stands between quotation marks names no delimiter. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000).trimStart().replace(/"(?:[^"]|"")*"/g, '');
  const first = head.split('\n', 1)[0] ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: first.split(delimiter).length }));
  return counted.reduce((most, one) => (one.times > most.times ? one : most)).delimiter;
}

/** The first line after `line` that is not blank. */
function firstFilled(text: string, line: number): number {
  const rest = text.split('\n').slice(line);
  return line + 1 + Math.max(0, rest.findIndex((one) => one.trim() !== ''));
}
