import { bestLevel } from '../rubric/model.ts';
import type { Rubric } from '../rubric/model.ts';
import type { Scenario } from './model.ts';

/** What an attempt goes by: the scenario, and the best level of every criterion that its replies are rated on. */
export interface Rules {
  scenario: Scenario;
  /** By criterion: 3 for four levels, 1 for done or not done. */
  scales: Record<string, number>;
}

/** The rules of a scenario with the rubrics that it names; further rubrics do no harm. */
export function rulesOf(scenario: Scenario, rubrics: readonly Rubric[]): Rules {
  const criteria = rubrics.flatMap((rubric) => rubric.criteria);
  return { scenario, scales: Object.fromEntries(criteria.map((criterion) => [criterion.id, bestLevel(criterion)])) };
}
