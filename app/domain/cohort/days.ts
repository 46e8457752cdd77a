import { fromDate, parseDate, toCalendarDate } from '@internationalized/date';

/** The calendar date (YYYY-MM-DD) of a moment in a time zone; in UTC where the zone has no such name. */
export function dateIn(zone: string, at: Date): string {
  try {
    return toCalendarDate(fromDate(at, zone)).toString();
  } catch {
    return at.toISOString().slice(0, 10);
  }
}

/** Whole days from one calendar date to another; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** For how many days something is late at a moment, counted in the time zone where it is due: one at least, for what is known to be late. */
export const daysLate = (dueOn: string, zone: string, at: Date): number => Math.max(1, daysBetween(dueOn, dateIn(zone, at)));

/** A calendar date so many days later, or earlier. */
export const addDays = (date: string, days: number): string => parseDate(date).add({ days }).toString();

/** What day it is in each zone, with the date of the zones that are not named. At one moment the whole earth has at most three dates. */
export interface Today {
  dates: { date: string; zones: string[] }[];
  otherwise: string;
}

/** The present date of every zone, for a question about many people at once. `otherwise` is the date of the zone `usual`. */
export function todayIn(zones: readonly string[], usual: string, at: Date): Today {
  const otherwise = dateIn(usual, at);
  const byDate = new Map<string, string[]>();
  for (const zone of new Set(zones)) {
    const date = dateIn(zone, at);
    if (date !== otherwise) byDate.set(date, [...(byDate.get(date) ?? []), zone]);
  }
  return { dates: [...byDate].map(([date, named]) => ({ date, zones: named })), otherwise };
}
