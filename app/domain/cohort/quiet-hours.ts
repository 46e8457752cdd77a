import { fromDate, getDayOfWeek, parseTime, toCalendarDate, toCalendarDateTime, toTime, toZoned, type CalendarDate } from '@internationalized/date';

/** When no mail goes out: from one time of day (HH:MM) to another, over midnight when `from` is the later; equal means at no hour. */
export interface QuietHours {
  from: string;
  to: string;
  /** Whether mail goes out on Saturdays and Sundays. */
  weekends: boolean;
}

export const DEFAULT_QUIET: QuietHours = { from: '18:00', to: '08:00', weekends: false };

/** Whether mail goes out on any hour of this day. */
export const isMailDay = (day: CalendarDate, quiet: QuietHours): boolean => quiet.weekends || ![0, 6].includes(getDayOfWeek(day, 'en-US', 'sun'));

/** Whether an instant lies in the quiet hours of a time zone. Read off the clock on the wall there, so a day of 23 or 25 hours needs no rule of its own. */
export function isQuiet(at: Date, zone: string, quiet: QuietHours): boolean {
  const there = fromDate(at, zone);
  if (!isMailDay(toCalendarDate(there), quiet)) return true;
  const [time, from, to] = [toTime(there), parseTime(quiet.from), parseTime(quiet.to)];
  if (from.compare(to) === 0) return false;
  return from.compare(to) < 0 ? time.compare(from) >= 0 && time.compare(to) < 0 : time.compare(from) >= 0 || time.compare(to) < 0;
}

/** The first instant from `at` on that is not quiet. Where the clocks skip the time at which quiet ends, it ends an hour later on the wall. */
export function nextAllowed(at: Date, zone: string, quiet: QuietHours): Date {
  if (!isQuiet(at, zone, quiet)) return at;
  const today = toCalendarDate(fromDate(at, zone));
  for (let days = 0; days < 8; days++) {
    const opening = openings(today.add({ days }), zone, quiet).find((moment) => moment >= at && !isQuiet(moment, zone, quiet));
    if (opening) return opening;
  }
  return at;
}

/** Where quiet may end on a day: at midnight after a weekend or at `to`, which the clocks may show twice. */
function openings(day: CalendarDate, zone: string, quiet: QuietHours): Date[] {
  const moments = ['00:00', quiet.to].flatMap((time) => (['earlier', 'later'] as const).map((which) => toZoned(toCalendarDateTime(day, parseTime(time)), zone, which).toDate()));
  return moments.sort((a, b) => a.getTime() - b.getTime());
}
