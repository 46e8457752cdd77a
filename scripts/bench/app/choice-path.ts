import { apply, offered, start, type State } from '#app/domain/scenario/engine.ts';
import type { Scenario } from '#app/domain/scenario/model.ts';
import { rulesOf, type Rules } from '#app/domain/scenario/rules.ts';

/** A scenario may lead in circles. */
const LONGEST = 8;

/** The longest run of choices from a scenario's start before it asks for written words or ends: ids in order. */
export function longestChoicePath(scenario: Scenario): string[] {
  // Rubrics matter to replies alone.
  const rules = rulesOf(scenario, []);
  return longestFrom(rules, start(rules), LONGEST);
}

function longestFrom(rules: Rules, state: State, left: number): string[] {
  let longest: string[] = [];
  for (const { id } of left > 0 ? offered(rules, state) : []) {
    const next = apply(rules, state, { kind: 'choice', choice: id });
    const path = next.ok ? [id, ...longestFrom(rules, next.value, left - 1)] : [];
    if (path.length > longest.length) longest = path;
  }
  return longest;
}
