import type { Change } from './change.ts';

/** Somebody who has a draft open now. One person counts once, however many tabs they have. */
export interface Present {
  id: string;
  name: string;
  me: boolean;
}

/**
 * What the server answers to changes sent with the revision that the browser had. The draft's log after that revision
 * is `missed`, in order, and then what was newly taken, in the order in which it was sent.
 */
export interface SyncAnswer {
  /** The draft's revision now. */
  revision: number;
  /**
   * Every change after the browser's revision that was kept before this request: those of others, and own ones whose
   * answer was lost (these are among `taken` as well).
   */
  missed: Change[];
  /** Every sent change that is kept, now or from before, with its revision. */
  taken: { key: string; revision: number }[];
  /** This sent change and those after it were not taken: it touches words that somebody has changed meanwhile. */
  conflict?: { key: string };
  people: Present[];
}

/** With a status of 400, 401, 404 or 413: nothing was taken. A whole sentence for the person. */
export interface SyncRefused {
  refused: string;
}

/** Most characters (UTF-16 code units) that a draft, or one change of it, may have. */
export const DRAFT_LIMIT = 1_000_000;
