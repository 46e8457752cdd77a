import { readFileSync } from 'node:fs';
import { checkDraft } from '#app/domain/content/check-draft.ts';
import type { DraftShelf } from '#app/domain/content/check-draft.ts';
import { parseRubric } from '#app/domain/content/rubric.ts';
import { ParseMemory } from '#app/domain/scenario/parse-memory.ts';

export interface CheckTimes {
  first: number;
  changed: number;
}

/** Milliseconds of the first check of a text, and of one more after a word in its middle scene has changed. */
export function timeChecks(text: string): CheckTimes {
  const rubric = parseRubric('rubrics/it-service.yaml', readFileSync('content/rubrics/it-service.yaml', 'utf8'));
  if (!rubric.ok) throw new Error('The rubric `it-service` cannot be read.');
  const shelf: DraftShelf = { rubrics: [rubric.value], scenarios: [], lessons: [], pictures: [] };
  const memory = new ParseMemory();
  const check = (source: string) => {
    const begun = performance.now();
    const { publishable } = checkDraft({ kind: 'scenario', path: 'scenarios/big.mdx', text: source }, shelf, memory);
    if (!publishable) throw new Error('The big scenario has errors, so that it would be checked only in part.');
    return performance.now() - begun;
  };
  const first = check(text);
  const changed = [1, 2, 3].map((round) => check(text.replace('I will log it myself', `I will log it ${'very '.repeat(round)}soon`)));
  return { first, changed: changed.sort((a, b) => a - b)[1] ?? 0 };
}
