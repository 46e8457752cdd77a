import { ACTION } from './action.ts';
import { ASKING } from './asking.ts';
import { EMPATHY } from './empathy.ts';
import { MANNER } from './manner.ts';

const ALL: Record<string, RegExp> = { ...EMPATHY, ...ACTION, ...ASKING, ...MANNER };

/** Every cue by name, in the order of a clause's cue list. */
export const CUES = Object.keys(ALL) as readonly string[];

const PATTERNS = Object.values(ALL);

/** Which cues a clause shows; `words` as `plain` writes them. */
export const cuesOf = (words: string): Set<string> => new Set(CUES.filter((_, index) => PATTERNS[index]?.test(words)));

/** A cue's pattern by its name, to find the words that show it. */
export const CUE_PATTERNS: ReadonlyMap<string, RegExp> = new Map(Object.entries(ALL));
