import { createContext, useContext } from 'react';
import type { NotYetSaid } from '#app/domain/scenario/not-yet-said.ts';
import type { RatedWords } from '#app/domain/rubric/rated-words.ts';

/** What the notes of a debrief share: whose attempt, the reviews asked for, the second tries. */
export interface DebriefShared {
  attempt: string;
  timeZone: string;
  reviews: { n: number; criterion: string; answeredAt: string | null; trainer: string | null }[];
  rewrites: { n: number; rated: RatedWords }[];
  /** The moves whose words can be rated a second time. */
  rewritable: number[];
  /** A second try that a plain form has just sent in vain, and why. */
  refused?: { n: number; why: NotYetSaid; text: string } | undefined;
  /** Who else a second try is sent to, when an outside judge is set up. */
  sentTo?: string | undefined;
}

export const DebriefContext = createContext<DebriefShared>({ attempt: '', timeZone: 'UTC', reviews: [], rewrites: [], rewritable: [] });
export const useDebrief = () => useContext(DebriefContext);
