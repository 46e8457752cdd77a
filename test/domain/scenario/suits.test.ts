import { expect, it } from 'vitest';
import { parseRubric } from '#app/domain/content/rubric.ts';
import type { Result } from '#app/domain/result.ts';
import { parseScenario } from '#app/domain/scenario/parse.ts';
import { suits } from '#app/domain/scenario/suits.ts';
import { RUBRIC, SCENARIO } from '#test/support/small-content.ts';

function right<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const scenario = right(parseScenario('scenarios/charger.mdx', SCENARIO));
const rubric = (source: string) => right(parseRubric('rubrics/plain.yaml', source));

it('a scenario is suited by rubrics that have every criterion that its choices and replies name', () => {
  expect(suits(scenario, [rubric(RUBRIC)])).toBe(true);
  expect(suits(scenario, [rubric(RUBRIC.replace('id: thanks', 'id: gratitude'))])).toBe(false);
  expect(suits(scenario, [rubric(RUBRIC.replace('id: clarity', 'id: plainness'))])).toBe(false);
  expect(suits(scenario, [])).toBe(false);
});

it('and by none that share a criterion, of which nobody could say whose it is', () => {
  const other = rubric(RUBRIC.replaceAll(/id: (?:clarity|thanks)/g, 'id: other').replace('id: other', 'id: another'));
  expect(suits(scenario, [rubric(RUBRIC), other])).toBe(false);
});
