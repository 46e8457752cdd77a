export interface Pace {
  /** All duties, and those done. */
  total: number;
  done: number;
  /** Duties done within the last `days` days. */
  recent: number;
  /** How long the pace was looked at, at least 1: the last 14 days, or since the start when that is shorter. */
  days: number;
  /** Days from today to the due date; negative when it has passed. */
  daysLeft: number;
}

export interface Forecast {
  /** Done at the due date at this pace: a whole number, never more than all and never fewer than now. */
  done: number;
  /** Fewer than `FEW` completions lie behind the pace: one person more or less would change it much. */
  shaky: boolean;
}

/** The pace is that of two weeks: shorter would mistake a weekend for a standstill, longer a holiday long past for today. */
export const PACE_DAYS = 14;
export const FEW = 5;

/**
 * How many duties will be done at the due date if people go on as they have of late: done + recent / days * days left,
 * rounded down. A straight line is the plainest statement of "at this pace", and a manager can check it by hand; it knows
 * nothing of the rush before a due date, which makes it the cautious side. Undefined when the due date has passed.
 */
export function forecast({ total, done, recent, days, daysLeft }: Pace): Forecast | undefined {
  if (daysLeft < 0) return undefined;
  const expected = Math.floor(done + (recent / Math.max(1, days)) * daysLeft + 1e-9);
  return { done: Math.max(done, Math.min(total, expected)), shaky: done < total && recent < FEW };
}
