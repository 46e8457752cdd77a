/** In minutes: growing to four hours, and 72 hours in all. */
const PAUSES: readonly number[] = [1, 2, 4, 8, 15, 30, 60, 120, ...Array<number>(17).fill(240)];

/** Seconds from the failed try of this number (from 1) to the next; undefined when three days of trying are over. */
export function pauseAfter(tries: number): number | undefined {
  const minutes = PAUSES[tries - 1];
  return minutes === undefined ? undefined : minutes * 60;
}
