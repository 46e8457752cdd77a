/** How much is made; everything else follows from it and from `seed`. */
export interface Size {
  people: number;
  cohorts: number;
  progress: number;
  seed: number;
}

export const USUAL: Size = { people: 100_000, cohorts: 2_000, progress: 5_000_000, seed: 1 };

/** Courses that a cohort is given, one after the other. */
export const COURSES = 4;
/** Groups of cohorts that are given courses of their own. */
export const TRACKS = 5;
/** Neighbouring cohorts on one track: as many as a department of a thousand fills. */
export const COHORTS_ON_A_TRACK = 20;

/** How far people are from the usual, as a share of it: so much more or fewer items begun, at most. */
const FARTHEST = 0.6;

/** The mean of items begun by one person. */
const meanOf = ({ people, progress }: Size): number => Math.floor(progress / people);

/** Items of one course: so many that those who are farthest have just done all of a track. */
export const itemsPerCourse = (size: Size): number => Math.ceil((meanOf(size) * (1 + FARTHEST) + 1) / COURSES);

/** Items that each person has begun. They sum up to `progress` exactly: of two neighbours one has as many more as the other has fewer. */
export function itemsBegun(size: Size, random: () => number): number[] {
  const mean = meanOf(size);
  const begun = Array.from({ length: size.people }, (_, n) => mean + (n < size.progress % size.people ? 1 : 0));
  for (let n = 0; n + 1 < begun.length; n += 2) {
    // Most are near the mean, few far from it.
    const apart = Math.floor(mean * FARTHEST * random() ** 4);
    begun[n] = (begun[n] ?? 0) - apart;
    begun[n + 1] = (begun[n + 1] ?? 0) + apart;
  }
  return begun;
}

/** Throws an Error with a sentence when nothing sensible can be made of such a size. */
export function checkSize({ people, cohorts, progress }: Size): void {
  if (people < 20) throw new Error('--people must be 20 at least.');
  if (cohorts < 1 || cohorts > people) throw new Error('--cohorts must be from 1 to the number of people.');
  if (progress < people) throw new Error('--progress must be at least one for each person.');
  if (progress > people * 400) throw new Error('--progress must be 400 for each person at most.');
}
