import type { Rubric } from '../model.ts';
import type { Appraisal, AppraisalContext } from './model.ts';

/**
 * Rates a reply on every criterion of the rubric that has a local rater; the same text always gets the same rating.
 * Returns why not when there is no local rater or nothing to rate: then the learner's self-rating picks the branch.
 */
export function appraise(_rubric: Rubric, _context: AppraisalContext, text: string): Appraisal {
  return { rated: false, reason: text.trim() === '' ? 'empty' : 'no-rater' };
}
