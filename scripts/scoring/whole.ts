import { rateWith } from '#app/domain/rubric/appraise/rate.ts';
import type { Appraised } from '#app/domain/rubric/appraise/model.ts';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { Weights } from '#app/domain/rubric/appraise/scorer/model.ts';

const EVERY = CRITERIA.map((local) => ({ id: local, local }));

/** Everything that the whole scorer says of a text; nothing where it does not rate it. */
export function ratingsOf(weights: Weights, message: string, text: string): Appraised[] {
  const appraisal = rateWith(weights, EVERY, { message, conversation: [] }, text);
  return appraisal.rated ? appraisal.ratings : [];
}

/** The levels in the order of CRITERIA; 0 throughout where the text is not rated. */
export function levelsOf(weights: Weights, message: string, text: string): number[] {
  const ratings = ratingsOf(weights, message, text);
  return CRITERIA.map((_, one) => ratings[one]?.level ?? 0);
}
