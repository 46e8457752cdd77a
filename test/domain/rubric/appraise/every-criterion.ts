import { appraise } from '#app/domain/rubric/appraise/appraise.ts';
import type { Appraisal, Appraised } from '#app/domain/rubric/appraise/model.ts';
import { CRITERIA, STEPS } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';

/** A rubric of everything that is rated here. */
export const EVERY: Rubric = {
  slug: 'every',
  title: 'Every',
  about: 'Every local criterion.',
  mastery: 0.7,
  criteria: CRITERIA.map((name) => ({ id: name, name, about: '', scale: STEPS.has(name) ? 'done' : 'levels', weight: 1, rater: `local:${name}`, descriptors: [] })),
};

export const appraised = (text: string, message = 'My laptop dies every time I plug in the projector and I present to the board at two.'): Appraisal => appraise(EVERY, { message, conversation: [] }, text);

/** The ratings by criterion. Throws where the text was not rated. */
export function ratings(text: string, message?: string): Record<string, Appraised> {
  const appraisal = appraised(text, message);
  if (!appraisal.rated) throw new Error(`Not rated: ${appraisal.reason}`);
  return Object.fromEntries(appraisal.ratings.map((rating) => [rating.criterion, rating]));
}

/** A criterion's level; -1 where the text was not rated. */
export function level(criterion: string, text: string, message?: string): number {
  const appraisal = appraised(text, message);
  return appraisal.rated ? (appraisal.ratings.find((rating) => rating.criterion === criterion)?.level ?? -1) : -1;
}
