import type { LocalCriterion } from '../scorer/model.ts';
import { CARE } from './care.ts';
import { DEEDS } from './deeds.ts';
import { words } from './quote.ts';
import type { Seen } from './seen.ts';

/** What is looked for in the learner's words, clause by clause, and what is said about the first that has it. */
export interface Advice {
  on: (seen: Seen, index: number) => boolean;
  say: (quoted: string) => string;
}

/** All that may be advised on a criterion, in order, and what is said where nothing is taken up. */
export interface Advices {
  found: Advice[];
  otherwise: string | ((seen: Seen) => string);
}

const ADVICE: Record<LocalCriterion, Advices> = { ...CARE, ...DEEDS };

/** One concrete thing to do better, about the learner's own words where there is something to take up. */
export function suggest(seen: Seen): string {
  const { found, otherwise } = ADVICE[seen.criterion];
  for (const { on, say } of found) {
    const index = seen.clauses.findIndex((_, at) => on(seen, at));
    const clause = seen.clauses[index];
    if (clause) return say(words(seen.text, clause));
  }
  return typeof otherwise === 'string' ? otherwise : otherwise(seen);
}
