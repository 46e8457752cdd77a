/** Levels of a graded criterion, from worst to best; a level is an index into this list. */
export const LEVELS = ['missing', 'casual', 'moderate', 'intense'] as const;
export type LevelName = (typeof LEVELS)[number];

/** `levels`: 0-3 as in LEVELS. `done`: 0 (not done) or 1 (done). */
export type Scale = 'levels' | 'done';

export interface Criterion {
  /** Unique over every rubric that a scenario uses, such as `empathy`. */
  id: string;
  name: string;
  /** One sentence: what this criterion asks of a person. */
  about: string;
  scale: Scale;
  /** Share of the attempt's score, relative to the other criteria; default 1. */
  weight: number;
  /** `local:<name>`, `self` or `trainer`: who rates free text on this criterion. */
  rater: string;
  /** One sentence a level: four for `levels`, two for `done` (not done, done). */
  descriptors: string[];
  /** Replies that show what a level looks like; there may be none. */
  examples?: { level: number; text: string }[];
}

/** A set of criteria with the share of the best (0-1) that counts as mastery. */
export interface Rubric {
  slug: string;
  title: string;
  about: string;
  mastery: number;
  criteria: Criterion[];
}

/** The best level a criterion can have: 3, or 1 where it is done or not done. */
export const bestLevel = (criterion: Pick<Criterion, 'scale'>): number => (criterion.scale === 'done' ? 1 : 3);
