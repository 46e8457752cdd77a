import type { Report, Row } from './report.ts';
import type { Spread } from './statistics.ts';

const HEADINGS = ['', 'value', '(rounds)', 'bare', '(rounds)', 'ratio', 'target', ''];

/** Prints a report for people. */
export function printTable(subject: string, { json, details, notes }: Report): void {
  console.log(`Deskside bench, ${subject}: ${json.machine}; medians of ${json.rounds} rounds, with the least and the most\n`);
  const lines = json.rows.map((row) => cells(row, details.get(row.name)));
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of [HEADINGS, ...lines]) {
    // Words to the left, figures to the right.
    const padded = line.map((cell, column) => ([1, 3, 5].includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)));
    console.log(`  ${padded.join('  ').trimEnd()}`);
  }
  console.log(`\n${notes.join('\n')}`);
}

function cells(row: Row, detail: ReturnType<Report['details']['get']>): string[] {
  const target = detail?.goal ? `${detail.goal.sense} ${detail.goal.limit}${detail.goal.of === 'ratio' ? ' x bare' : ` ${row.unit}`}` : '';
  return [
    row.name,
    `${shown(row.value)} ${row.unit}`,
    spread(detail?.value),
    row.baseline === null ? '' : `${shown(row.baseline)} ${row.unit}`,
    spread(detail?.baseline),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    target,
    row.met === null ? '' : row.met ? 'met' : 'not met',
  ];
}

const spread = (of: Spread | undefined): string => (of ? `(${shown(of.least)}–${shown(of.most)})` : '');

const shown = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
