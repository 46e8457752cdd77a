import type { Outcome } from '../scenario/model.ts';
import { LEVEL_FROM, WEIGHT } from './constants.ts';
import type { Criterion, Scale } from './model.ts';

/** One rated moment of an attempt: a level on a criterion, out of the best that this moment offered. */
export interface Moment {
  criterion: string;
  kind: 'choice' | 'reply';
  level: number;
  best: number;
}

/** A criterion over one attempt. `score` 0-1, `level` 0-3. A criterion with no moment has no figure at all. */
export interface CriterionFigure {
  criterion: string;
  score: number;
  level: number;
  moments: number;
}

/**
 * The level of a score from 0 to 1, by the bounds in `constants.ts`.
 * The tolerance keeps sums such as 0.3 * 2 from falling a rounding error short of a bound.
 */
export function levelOf(score: number): number {
  const s = score + 1e-9;
  return s >= LEVEL_FROM.intense ? 3 : s >= LEVEL_FROM.moderate ? 2 : s >= LEVEL_FROM.casual ? 1 : 0;
}

/**
 * Figures of every criterion that was shown, in the order of `criteria`:
 * score(c) = sum(weight * level / best) / sum(weight), over moments that offered more than nothing.
 * Self-ratings must be left out by the caller: they count in no figure.
 */
export function figures(moments: Moment[], criteria: Pick<Criterion, 'id'>[]): CriterionFigure[] {
  return criteria.flatMap(({ id }) => {
    const counted = moments.filter((m) => m.criterion === id && m.best > 0);
    if (counted.length === 0) return [];
    const total = counted.reduce((sum, m) => sum + WEIGHT[m.kind], 0);
    const score = counted.reduce((sum, m) => sum + (WEIGHT[m.kind] * Math.min(m.level, m.best)) / m.best, 0) / total;
    return [{ criterion: id, score, level: levelOf(score), moments: counted.length }];
  });
}

/** The attempt's score, 0-1: mean of the shown criteria by the rubric's weights; undefined when none was shown. */
export function attemptScore(shown: CriterionFigure[], criteria: Pick<Criterion, 'id' | 'weight'>[]): number | undefined {
  const weightOf = new Map(criteria.map((c) => [c.id, c.weight]));
  const total = shown.reduce((sum, f) => sum + (weightOf.get(f.criterion) ?? 0), 0);
  if (total === 0) return undefined;
  return shown.reduce((sum, f) => sum + f.score * (weightOf.get(f.criterion) ?? 0), 0) / total;
}

/** Success: the mastery level reached, and an ending that is not a failure. */
export function isSuccess(score: number | undefined, outcome: Outcome, mastery: number): boolean {
  return score !== undefined && score + 1e-9 >= mastery && outcome !== 'failure';
}

/** A level over several moments on the criterion's own scale: where it is done or not done, done from moderate (60 % of the times). */
export const levelOn = (scale: Scale, level: number): number => (scale === 'done' ? (level >= 2 ? 1 : 0) : level);
