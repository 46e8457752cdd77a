import type { Rubric } from '../rubric/model.ts';
import type { Scenario } from './model.ts';

/**
 * Whether rubrics have every criterion that a scenario names, and none twice. Rubrics are published on their own, so
 * that those of today may no longer suit a scenario that was checked with those of yesterday.
 */
export function suits(scenario: Scenario, rubrics: readonly Rubric[]): boolean {
  const ids = rubrics.flatMap((rubric) => rubric.criteria.map((criterion) => criterion.id));
  return new Set(ids).size === ids.length && criteriaNamed(scenario).every((id) => ids.includes(id));
}

function criteriaNamed({ scenes }: Scenario): string[] {
  return scenes.flatMap(({ decision }) => {
    if (decision.kind === 'reply') return decision.reply.criteria;
    return decision.kind === 'choices' ? decision.choices.flatMap((choice) => choice.rates.map((rate) => rate.criterion)) : [];
  });
}
