import { pagesFrom } from '../row-pages.ts';

/** What stands in a column: `day` a calendar date, `moment` a date with its time in UTC (both ISO 8601), `share` a number from 0 to 1. */
export type ColumnKind = 'text' | 'number' | 'share' | 'day' | 'moment';

export type CellValue = string | number | null;

export interface Column {
  head: string;
  kind: ColumnKind;
}

/** A table as a file will have it: cells in the order of the columns, page after page. Nothing is asked for before the first page is. */
export interface ExportTable {
  /** What it is of, beside its subject: a cohort's or a person's name. */
  about?: string | undefined;
  columns: Column[];
  pages: () => AsyncIterable<CellValue[][]>;
}

export interface ColumnOf<Row> extends Column {
  of: (row: Row) => CellValue;
}

/** A table of these rows. */
export function tableOf<Row>(columns: ColumnOf<Row>[], pages: () => AsyncIterable<Row[]>, about?: string): ExportTable {
  return {
    about,
    columns: columns.map(({ head, kind }) => ({ head, kind })),
    async *pages() {
      for await (const rows of pages()) yield rows.map((row) => columns.map(({ of }) => of(row)));
    },
  };
}

/** Rows that are all there, as pages. */
export const onePage = <Row>(rows: Row[]) => () => pagesFrom<Row, never>(async () => ({ rows }));

const column = (kind: ColumnKind) => <Row>(head: string, of: (row: Row) => CellValue): ColumnOf<Row> => ({ head, kind, of });

export const text = column('text');
export const number = column('number');
export const share = column('share');
export const day = column('day');
export const moment = column('moment');
