import { editBetween } from './text-edit.ts';
import type { TextEdit } from './text-edit.ts';

/** A stretch [start, end) of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where the line begins that an offset stands in. */
export const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** Where that line ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The white space that the line of an offset begins with. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
}

/** Whether nothing but white space stands before an offset on its line. */
export const beginsLine = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';

/** Whether nothing but white space and whole comments stand after an offset on its line. */
export const endsLine = (text: string, at: number): boolean => text.slice(at, lineEnd(text, at)).replace(/\{\s*\/\*(?:(?!\*\/).)*\*\/\s*\}/g, '').trim() === '';

/** Whether the line before the one of an offset is empty, or there is none. */
export function emptyBefore(text: string, at: number): boolean {
  const start = lineStart(text, at);
  return start === 0 || text.slice(lineStart(text, start - 1), start).trim() === '';
}

/** Whether the line after the one of an offset is empty, or there is none. */
export function emptyAfter(text: string, at: number): boolean {
  const end = lineEnd(text, at);
  return end === text.length || text.slice(end + 1, lineEnd(text, end + 1)).trim() === '';
}

/** A block of lines, each that is not empty with an indentation before it. */
export const indented = (block: string, indent: string): string => block.replace(/^(?=.)/gm, indent);

/** The edit that puts words in the place of a stretch, as short as can be. */
export function replaced(text: string, { start, end }: Stretch, insert: string): TextEdit[] {
  return editBetween(text.slice(start, end), insert).map((edit) => ({ ...edit, at: edit.at + start }));
}

/** The edit that inserts words at an offset. */
export const inserted = (at: number, insert: string): TextEdit => ({ at, remove: '', insert });

/** The edit that takes a stretch away. */
export const removed = (text: string, { start, end }: Stretch): TextEdit => ({ at: start, remove: text.slice(start, end), insert: '' });

/** Takes a thing away: whole lines where it has them to itself, and one of two empty lines around it. */
export function without(text: string, { start, end }: Stretch): TextEdit {
  if (!beginsLine(text, start) || text.slice(end, lineEnd(text, end)).trim() !== '') {
    const lead = /[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0].length ?? 0;
    return removed(text, { start: beginsLine(text, start) ? start : start - lead, end });
  }
  const from = lineStart(text, start);
  const to = Math.min(lineEnd(text, end) + 1, text.length);
  const closes = /^[ \t]*<\//.test(text.slice(to, lineEnd(text, to)));
  if (from > 0 && emptyBefore(text, start) && closes) return removed(text, { start: lineStart(text, from - 1), end: to });
  if (from > 0 && to < text.length && emptyBefore(text, start) && emptyAfter(text, end)) return removed(text, { start: from, end: lineEnd(text, to) + 1 });
  return removed(text, { start: from, end: to });
}

/** Moves the thing at `from` to the place that the one at `to` has now. The things stand in order and apart; comments between them stay. */
export function moved(text: string, things: readonly Stretch[], from: number, to: number): TextEdit[] {
  const [thing, other] = [things[from], things[to]];
  const neighbour = things[from < to ? from + 1 : from - 1];
  if (!thing || !other || !neighbour) return [];
  const words = text.slice(thing.start, thing.end);
  const gap = from < to ? { start: thing.end, end: neighbour.start } : { start: neighbour.end, end: thing.start };
  const between = text.slice(gap.start, gap.end);
  const goesAlong = between.trim() === '' && between.includes('\n');
  const apart = goesAlong ? between : `${/\n[ \t]*\n/.test(between) ? '\n\n' : '\n'}${indentAt(text, other.start)}`;
  const taken = goesAlong ? removed(text, { start: Math.min(thing.start, gap.start), end: Math.max(thing.end, gap.end) }) : without(text, thing);
  if (from > to) return [inserted(other.start, words + apart), taken];
  return [taken, inserted(endsLine(text, other.end) ? lineEnd(text, other.end) : other.end, apart + words)];
}
