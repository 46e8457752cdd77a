import type { ReadClause } from './read.ts';

const OPENING = /^(?:(?:and|so|but|also|ok|okay|first|before that|just|then|good (?:morning|afternoon)|(?:hi|hello|hey)(?: \w+)?|meanwhile|(?:one|quick) question)[,: ]+)*(?:what|how|which|when|where|who|is|are|was|were|does|do|did|has|have|since when|at what|in which|on which|for which|by when|until when|can you (?:tell|show|say|describe))\b/;
const OF_ITSELF = /\b(?:i|we|i'm|i'll|going|rate|did you get)\b/;
/** "Is it only this, or is that missing too?" */
export const EITHER = /^(?:is|are|was|were|does|do) .*, or (?:is|are|was|were|does|do|only|just|also)\b/;
const LEAST_WORDS = 5;
const HOSTILE = ['tried', 'generic', 'accuse', 'rude', 'sarcasm', 'accuses', 'mocks', 'retorts', 'blame'];

/** A question of fact about the client's matter that only they can answer: no reflex, no retort, nothing that stands on a form. */
export function isRealQuestion({ plain, tokens, cues, kinds, strict }: ReadClause): boolean {
  const asked = kinds.has('asks') && (kinds.has('question:fact') || EITHER.test(plain)) && OPENING.test(plain) && !OF_ITSELF.test(plain);
  return asked && tokens.length > LEAST_WORDS && !HOSTILE.some((cue) => cues.has(cue)) && !['paper', 'abuse', 'accusation', 'rude'].some((name) => strict.has(name));
}

/** A question after nothing but a form, a number or a category. */
export const asksForPaper = ({ kinds, cues, strict }: ReadClause): boolean => kinds.has('asks') && strict.has('paper') && !cues.has('need') && !cues.has('history');
