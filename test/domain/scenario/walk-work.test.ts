import { expect, it } from 'vitest';
import { scoreRanges } from '#app/domain/scenario/score-range.ts';
import { readScenario } from '#app/domain/scenario/parse.ts';
import { rulesOf } from '#app/domain/scenario/rules.ts';
import { walk } from '#app/domain/scenario/walk.ts';
import { Report } from '#app/domain/content/report.ts';
import { RUBRIC } from './written.ts';

const many = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join('\n');
const fork = (count: number) => many(count, (i) => `<Scene id="t${i}">\nx\n\n<Choice id="a" to="t${i + 1}" effects="set:f${i}">a</Choice>\n\n<Choice id="b" to="t${i + 1}">b</Choice>\n</Scene>\n`);

/** Each of these has tens of thousands of states, and in each state thousands of things to look at. */
const HOSTILE: [what: string, body: string][] = [
  ['choices', `<Scene id="s">\n${many(1500, (i) => `<Choice id="c${i}" to="s" when="ma > 0" rates="empathy:${i % 4}" effects="ma+${i % 1000} mb+${(i * 7) % 1000}">Words.</Choice>\n`)}\n<Choice id="z" to="e" when="mb > 5 or ma > 9">x</Choice>\n\n<Choice id="y" to="s" effects="ma+1">x</Choice>\n</Scene>`],
  ['visits', `${many(600, (i) => `<Scene id="s${i}">\nx\n\n<Otherwise to="${i === 599 ? 't0' : `s${i + 1}`}" />\n</Scene>\n`)}\n${fork(16)}<Scene id="t16">\n${many(600, (i) => `<Choice id="c${i}" to="e" when="visited:s${i} and f${i % 16}">x</Choice>\n`)}\n<Choice id="z" to="e">x</Choice>\n</Scene>`],
  ['tests', `${fork(15)}<Scene id="t15">\n<Reply id="r" prompt="p" criteria="empathy">\n${many(2000, (i) => `<When test="f${i % 15} and not f${(i * 7) % 15} and empathy < ${(i % 3) + 1}" to="e" />\n`)}\n<Otherwise to="e" />\n</Reply>\n</Scene>`],
  ['conditions of lines', `${fork(15)}<Scene id="t15">\n${many(2000, (i) => `<Say by="dana" when="f${i % 15} and ma > ${i % 900}">x</Say>\n`)}\n<Choice id="a" to="e">a</Choice>\n</Scene>`],
];

const rubric = { ...RUBRIC, criteria: RUBRIC.criteria.map((criterion) => ({ ...criterion, rater: 'trainer' as const })) };

it.each(HOSTILE)('a walk over very many %s is cut short, and says so', (_, body) => {
  const head = '---\ntitle: T\nsummary: S.\nrubrics: [plain]\nminutes: 8\nclient: { id: dana, name: Dana, role: VP }\nmeters: { ma: { start: 0, min: 0, max: 1000 }, mb: { start: 0, min: 0, max: 1000 } }\n---\n';
  const reading = readScenario('scenarios/x.mdx', `${head}${body}\n<Ending id="e" title="E" outcome="success">x</Ending>\n`, new Report('scenarios/x.mdx'));

  if (!reading) throw new Error('It could not be read.');
  const begun = performance.now();
  const found = walk(rulesOf(reading.scenario, [rubric]), undefined, true);
  const ranges = scoreRanges(reading.scenario, [rubric], found);
  expect(performance.now() - begun).toBeLessThan(15_000);
  expect(found.cut).toBe(true);
  expect(found.graph).toHaveLength(found.states);
  expect(found.graph.every(({ steps }) => steps.every(({ to }) => found.graph[to] !== undefined))).toBe(true);
  expect([...ranges.values()].every(({ exact }) => !exact)).toBe(true);
});
