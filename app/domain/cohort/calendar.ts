import { fromAbsolute, parseDate, toCalendarDate, toZoned, type CalendarDate } from '@internationalized/date';

/** The calendar date (YYYY-MM-DD) that it is at a moment in a time zone (IANA name). Throws a RangeError for a zone or moment that does not exist. */
export function dayIn(at: Date | string, timeZone: string): string {
  return toCalendarDate(fromAbsolute(new Date(at).getTime(), timeZone)).toString();
}

/** The moment (ISO 8601 UTC with milliseconds) at which a calendar date begins in a time zone; where midnight is skipped, the first moment after it. */
export function startOfDay(day: string, timeZone: string): string {
  return toZoned(parseDate(day), timeZone).toAbsoluteString();
}

/** So many days later (or earlier, where negative). */
export const addDays = (day: string, days: number): string => parseDate(day).add({ days }).toString();

/** So many months later, on the same day of the month or, where the month is shorter, on its last. */
export const addMonths = (day: string, months: number): string => parseDate(day).add({ months }).toString();

/** Whole days from one calendar date to another; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number => julian(parseDate(to)) - julian(parseDate(from));

const julian = (day: CalendarDate): number => day.calendar.toJulianDay(day);

/** The later of two calendar dates; null is no date. */
export const laterOf = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** True for a calendar date that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

/** True for the name of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
