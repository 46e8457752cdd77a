import { standingOn, type DutyDays } from './completion.ts';
import { addDays, daysBetween } from './days.ts';

/** A cohort's duties and its first day. */
export interface ComparedCohort {
  from: string;
  today: string;
  days: readonly DutyDays[];
}

/** So many rows a comparison has at most; a longer time is told in steps of several weeks. */
const ROWS = 26;

/**
 * The share of duties that was done so many weeks after each cohort's own start, side by side, 0 to 1: null where that day is
 * still to come, or there are no duties. Cohorts that began at different times are so compared at the same age.
 */
export function shareByWeek(cohorts: readonly ComparedCohort[]): { week: number; shares: (number | null)[] }[] {
  const weeks = Math.max(0, ...cohorts.map(({ from, today }) => Math.ceil(daysBetween(from, today) / 7)));
  const step = Math.max(1, Math.ceil(weeks / ROWS));
  return Array.from({ length: Math.ceil(weeks / step) + 1 }, (_, n) => n * step).map((week) => ({
    week,
    shares: cohorts.map(({ from, today, days }) => {
      const date = addDays(from, week * 7);
      // A week that has begun is told as far as it has come.
      if (days.length === 0 || daysBetween(today, date) >= 7 * step) return null;
      const { done, underWay, notBegun, late } = standingOn(days, date > today ? today : date);
      return done / (done + underWay + notBegun + late);
    }),
  }));
}
