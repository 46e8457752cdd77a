import { addDays, daysBetween } from './days.ts';

/** So many duties that began, were done and fall due on the same dates (calendar dates in one zone, or null). */
export interface DutyDays {
  started_on: string | null;
  done_on: string | null;
  due_on: string | null;
  duties: number;
}

/** How all duties stand on a day; the four exclude each other and add up to all. */
export interface Standing {
  done: number;
  underWay: number;
  notBegun: number;
  /** Not done, and the due date is before that day. */
  late: number;
}

export interface StandingOn extends Standing {
  date: string;
}

/** How duties stood at the end of one day. */
export function standingOn(days: readonly DutyDays[], date: string): Standing {
  const standing: Standing = { done: 0, underWay: 0, notBegun: 0, late: 0 };
  for (const { started_on, done_on, due_on, duties } of days) {
    const of: keyof Standing =
      done_on !== null && done_on <= date ? 'done' : due_on !== null && due_on < date ? 'late' : started_on !== null && started_on <= date ? 'underWay' : 'notBegun';
    standing[of] += duties;
  }
  return standing;
}

/** The most points that a line over time gets: beyond, it takes every second day, every third, and so on. */
const POINTS = 120;

/** How duties stood day by day, both ends included; over a long time every n-th day and always the last. Empty when `until` is before `from`. */
export function completionOverTime(days: readonly DutyDays[], from: string, until: string): StandingOn[] {
  const last = daysBetween(from, until);
  if (last < 0) return [];
  const step = Math.ceil((last + 1) / POINTS);
  const dates = Array.from({ length: Math.floor(last / step) + 1 }, (_, n) => addDays(from, n * step));
  if (dates.at(-1) !== until) dates.push(until);
  return dates.map((date) => ({ date, ...standingOn(days, date) }));
}
