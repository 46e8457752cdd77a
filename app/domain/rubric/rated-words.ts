import type { AppraisalContext, Appraised } from './appraise/model.ts';
import type { Criterion, Rubric } from './model.ts';
import { readReply, type NotRated, type ReadReply } from './read-reply.ts';

/** A criterion's rating of some words, with what a page needs to show it. */
export interface RatedCriterion extends Appraised {
  name: string;
  scale: Criterion['scale'];
  descriptor: string;
}

/** Words that were rated, or the reason why they were not. */
export interface RatedWords {
  text: string;
  ratings: RatedCriterion[];
  reason?: NotRated;
}

/** Rates words on the named criteria of several rubrics, in the rubrics' order. Criteria without a local rater are left out. */
export function rateWords(rubrics: readonly Rubric[], criteria: readonly string[], context: AppraisalContext, text: string): RatedWords {
  return ratedWords(text, readReply(rubrics, criteria, context, text));
}

/** A reply that was read, as a page shows it. The reason is there only when nothing was rated. */
export function ratedWords(text: string, { rated, reason }: Pick<ReadReply, 'rated' | 'reason'>): RatedWords {
  const ratings = rated.map(({ criterion: { name, scale, descriptors }, rating }) => {
    const { criterion, level, evidence, remark, suggestion, confidence } = rating;
    return { criterion, level, evidence, remark, ...(suggestion ? { suggestion } : {}), confidence, name, scale, descriptor: descriptors[level] ?? '' };
  });
  return { text, ratings, ...(ratings.length === 0 && reason ? { reason } : {}) };
}
