import type { Rubric } from '../model.ts';
import { rateWith } from './rate.ts';
import type { Appraisal, AppraisalContext } from './model.ts';
import { isLocal } from './scorer/model.ts';
import type { LocalCriterion } from './scorer/model.ts';
import { getWeights } from './weights.ts';

/** What `rater` of a criterion begins with when the local scorer rates it. */
const LOCAL = 'local:';

/**
 * Rates a reply on every criterion of the rubric that has a local rater; the same text always gets the same rating.
 * Returns why not when there is no local rater or nothing to rate: then the learner's self-rating picks the branch.
 */
export function appraise(rubric: Rubric, context: AppraisalContext, text: string): Appraisal {
  const asked = rubric.criteria.flatMap(({ id, rater }): { id: string; local: LocalCriterion }[] => {
    const local = rater.startsWith(LOCAL) ? rater.slice(LOCAL.length) : '';
    return isLocal(local) ? [{ id, local }] : [];
  });
  if (asked.length === 0) return { rated: false, reason: text.trim() === '' ? 'empty' : 'no-rater' };
  return rateWith(getWeights(), asked, context, text);
}
