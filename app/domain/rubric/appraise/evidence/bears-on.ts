import type { ReadClause } from '../features/read.ts';
import type { LocalCriterion } from '../scorer/model.ts';

/** What shows that a clause is about the criterion at all: cues, kinds, or `!name` from the narrow list. */
const SIGNS: Partial<Record<LocalCriterion, readonly string[]>> = {
  empathy: ['judges', 'mustFeel', 'shouldNot', 'sorry', 'feeling', 'wouldToo', 'canSee', 'youRight', 'yourStory', 'reassure', 'exclaim', 'narrates', 'pictures', 'fellow', 'compliment', 'dismay', 'absolves', 'relief', 'stock', '!ownFault'],
  inquiry: ['asks', 'understand'],
  gathers: ['asks'],
  apologises: ['sorry', '!apology'],
  thanks: ['thanks', 'thanksFor'],
};

/** Whether a clause has a sign of the criterion; true of every clause where a criterion has no signs. */
export function bearsOn(criterion: LocalCriterion, { cues, kinds, strict }: ReadClause): boolean {
  const signs = SIGNS[criterion];
  return !signs || signs.some((sign) => (sign.startsWith('!') ? strict.has(sign.slice(1)) : cues.has(sign) || kinds.has(sign)));
}
