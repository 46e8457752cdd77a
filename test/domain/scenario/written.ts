import { checkScenario } from '#app/domain/scenario/check.ts';
import { readScenario } from '#app/domain/scenario/parse.ts';
import { rulesOf } from '#app/domain/scenario/rules.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { Report } from '#app/domain/content/report.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';
import type { Problem } from '#app/domain/result.ts';

/** Two criteria of four levels and one that is done or not done. */
export const RUBRIC: Rubric = {
  slug: 'plain',
  title: 'Plain',
  about: 'One sentence.',
  mastery: 0.7,
  criteria: [
    { id: 'empathy', name: 'Empathy', about: 'One sentence.', scale: 'levels', weight: 1, rater: 'self', descriptors: ['a', 'b', 'c', 'd'] },
    { id: 'clarity', name: 'Clarity', about: 'One sentence.', scale: 'levels', weight: 1, rater: 'self', descriptors: ['a', 'b', 'c', 'd'] },
    { id: 'thanks', name: 'Thanks', about: 'One sentence.', scale: 'done', weight: 1, rater: 'self', descriptors: ['a', 'b'] },
  ],
};

const HEAD = `---
title: A title
summary: One sentence.
rubrics: [plain]
minutes: 3
client: { id: ann, name: Ann Example, role: Accountant }
personas: [{ id: bob, name: Bob Example, role: Clerk }]
meters: { trust: { start: 3, min: 0, max: 10 }, calm: { start: 0, min: -5, max: 5, name: Calm of the house } }
---
`;

/** How many lines the front matter has that stands before every body here. */
export const HEAD_LINES = HEAD.split('\n').length - 1;

/** The source of a scenario with this body. */
export const written = (body: string): string => HEAD + body;

/** Advice on how a scenario plays, which the small ones of most tests would be full of. */
const ADVICE = ['short-path', 'criterion-not-shown', 'criterion-never-best', 'minutes-off', 'hard-to-read', 'cue-longest', 'cue-politest', 'cue-first', 'cue-shortest'];

/** Every problem of a scenario with this body, parsed and checked, but for advice; lines count from the body's first. */
export const problemsOf = (body: string): Problem[] => allProblemsOf(body).filter(({ code }) => !ADVICE.includes(code));

/** The advice on a scenario with this body: line, code and message. */
export const adviceOn = (body: string): string[] => allProblemsOf(body).filter(({ code }) => ADVICE.includes(code)).map(({ line, code, message }) => `${line} ${code} ${message}`);

function allProblemsOf(body: string): Problem[] {
  const report = new Report('scenarios/small.mdx');
  const reading = readScenario(report.path, written(body), report);
  const graph = reading ? checkScenario(reading.scenario, [RUBRIC], reading.notes) : [];
  return [...report.problems, ...graph].map((problem) => ({ ...problem, line: problem.line - HEAD_LINES })).sort((a, b) => a.line - b.line || a.column - b.column);
}

/** As `problemsOf`, shortened to `line:column code`. */
export const told = (body: string): string[] => problemsOf(body).map(({ line, column, code }) => `${line}:${column} ${code}`);

/** As `problemsOf`, shortened to the line, the code and the word that stands at the place. */
export const toldAt = (body: string): string[] =>
  problemsOf(body).map(({ line, column, code }) => `${line} ${code} ${/^<?[\w-]*/.exec((body.split('\n')[line - 1] ?? '').slice(column - 1))?.[0] ?? ''}`.trim());

/** The rules of a sound scenario with this body. Throws its problems when it has any. */
export function playable(body: string): Rules {
  const errors = problemsOf(body).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
  const reading = readScenario('scenarios/small.mdx', written(body), new Report('scenarios/small.mdx'));
  if (!reading) throw new Error('The scenario cannot be read.');
  return rulesOf(reading.scenario, [RUBRIC]);
}
