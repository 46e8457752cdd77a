import type { Walk, WalkedState } from './walk.ts';

/**
 * Words a minute of silent reading of English prose: 238, the mean of 190 studies (Brysbaert, How many words do we read
 * per minute?, Journal of Memory and Language 109, 2019).
 */
export const WORDS_A_MINUTE = 238;

/*
 * What a decision takes beside the reading: ten seconds to weigh choices; for a reply two minutes, for some forty words
 * at the 19 words a minute at which people compose on a keyboard (Karat, Halverson, Horn and Karat, CHI 1999).
 */
const CHOICE_MINUTES = 1 / 6;
const REPLY_MINUTES = 2;

/** Steps that are followed: a play that goes round in a loop is left after as many. */
const STEPS = 400_000;

/** Words that are read in a state before a step is taken from it. */
export type WordsIn = (state: WalkedState) => number;

/**
 * The minutes that a play takes in the mean of plays that choose by chance: reading at WORDS_A_MINUTE, and time for
 * each decision. What is never walked counts for nothing.
 */
export function playingMinutes({ graph }: Walk, wordsIn: WordsIn, isReply: (scene: string) => boolean): number {
  let present = new Map<number, number>([[0, 1]]);
  let minutes = 0;
  for (let followed = 0; present.size > 0 && followed < STEPS; ) {
    const next = new Map<number, number>();
    for (const [at, share] of present) {
      const state = graph[at];
      if (!state) continue;
      minutes += (share * wordsIn(state)) / WORDS_A_MINUTE;
      const { steps } = state;
      followed += 1 + steps.length;
      if (steps.length > 0 && 'rates' in (steps[0]?.way ?? {})) minutes += share * CHOICE_MINUTES;
      else if (isReply(state.scene)) minutes += share * REPLY_MINUTES;
      // A loop that is hardly ever gone round again is not worth following.
      for (const { to } of steps) if (share > 1e-4) next.set(to, (next.get(to) ?? 0) + share / steps.length);
    }
    present = next;
  }
  return Math.round(minutes * 10) / 10;
}
