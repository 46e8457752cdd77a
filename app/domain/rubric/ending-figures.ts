import type { Outcome } from '../scenario/model.ts';
import { attemptScore, figures, isSuccess, type CriterionFigure } from './aggregate.ts';
import { counted, type StoredRating } from './counted.ts';
import type { Criterion } from './model.ts';

interface Ended {
  ratings: readonly StoredRating[];
  /** Whether move n was a reply, which weighs twice a choice. */
  isReply: (n: number) => boolean;
  criteria: Criterion[];
  outcome: Outcome;
  mastery: number;
}

/** The figures of an attempt that has ended: each criterion shown, the score (0-1, undefined when nothing counted), success. */
export function endingFigures({ ratings, isReply, criteria, outcome, mastery }: Ended): { figures: CriterionFigure[]; score: number | undefined; success: boolean } {
  const moments = counted(ratings).map(({ criterion, level, best, n }) => ({ criterion, level, best, kind: isReply(n) ? ('reply' as const) : ('choice' as const) }));
  const shown = figures(moments, criteria);
  const score = attemptScore(shown, criteria);
  return { figures: shown, score, success: isSuccess(score, outcome, mastery) };
}
