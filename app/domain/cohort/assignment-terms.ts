import { isDay } from './calendar.ts';
import type { Terms } from './duty-dates.ts';

/** The dates of an assignment as somebody wrote them; empty means none. */
export interface WrittenDates {
  starts_on: string;
  due_on: string;
  due_days: string;
}

/** All terms as somebody wrote them. `mastery` is a percentage. */
export interface WrittenTerms extends WrittenDates {
  mastery: string;
  every_months: string;
  recurs_from: string;
}

export type TermMistakes = Partial<Record<keyof WrittenTerms, string>>;

export type Dates = Pick<Terms, 'starts_on' | 'due_on' | 'due_days'>;

const LONGEST_DAYS = 3650;
const LONGEST_MONTHS = 120;

/** The dates, or a sentence for each mistake. `today` is the day where they count; a due date that stood before (`kept`) may have passed. */
export function readDates(written: WrittenDates, today: string, kept: string | null = null): { dates: Dates; mistakes: TermMistakes } {
  const dates = { starts_on: written.starts_on || null, due_on: written.due_on || null, due_days: numberOf(written.due_days) };
  const mistakes: TermMistakes = {};
  if (dates.starts_on !== null && !isDay(dates.starts_on)) mistakes.starts_on = noDay(dates.starts_on);
  if (dates.due_on !== null && !isDay(dates.due_on)) mistakes.due_on = noDay(dates.due_on);
  else if (dates.due_on !== null && dates.due_on < today && dates.due_on !== kept) mistakes.due_on = `The due date ${dates.due_on} has passed. Choose today, ${today}, or a later day.`;
  else if (dates.due_on !== null && dates.starts_on !== null && !mistakes.starts_on && dates.starts_on > dates.due_on)
    mistakes.starts_on = `It would start on ${dates.starts_on}, after it is due on ${dates.due_on}. Choose an earlier start or a later due date.`;
  if (dates.due_days !== null && !isWhole(dates.due_days, LONGEST_DAYS)) mistakes.due_days = `Write a whole number of days from 1 to ${LONGEST_DAYS}.`;
  return { dates, mistakes };
}

/** All terms, or a sentence for each mistake. */
export function readTerms(written: WrittenTerms, today: string): { terms: Terms & { mastery: number | null }; mistakes: TermMistakes } {
  const { dates, mistakes } = readDates(written, today);
  const percent = numberOf(written.mastery);
  if (percent !== null && !(percent >= 0 && percent <= 100)) mistakes.mastery = 'The level for success is a percentage from 0 to 100.';
  const every_months = numberOf(written.every_months);
  if (every_months !== null && !isWhole(every_months, LONGEST_MONTHS)) mistakes.every_months = `Write a whole number of months from 1 to ${LONGEST_MONTHS}.`;
  const recurs_from = every_months === null ? null : written.recurs_from === 'completion' ? 'completion' : 'due';
  if (recurs_from === 'due' && dates.due_on === null && dates.due_days === null)
    mistakes.recurs_from = 'Nothing is due yet from which to count the months. Give a due date or a number of days, or count from completion.';
  return { terms: { ...dates, mastery: percent === null ? null : percent / 100, every_months, recurs_from }, mistakes };
}

/** Empty is null; what is no number is NaN, which no range holds. */
function numberOf(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,9}([.,]\d{1,9})?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

const isWhole = (n: number, most: number): boolean => Number.isInteger(n) && n >= 1 && n <= most;

const noDay = (text: string): string => `There is no day “${text.slice(0, 20)}”. Write it as year-month-day, such as 2026-12-31.`;
