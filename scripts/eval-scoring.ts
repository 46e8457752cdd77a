import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getWeights } from '#app/domain/rubric/appraise/weights.ts';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import { draws, interval } from './scoring/bootstrap.ts';
import { frozenClients, readExamples } from './scoring/examples.ts';
import { onPublicCorpora } from './scoring/public-corpora.ts';
import { noRemoval, tryRemoval } from './scoring/removal.ts';
import { train } from './scoring/train.ts';
import { figureOf, leavingOut, weightsFor } from './scoring/left-out.ts';
import type { Seen } from './scoring/left-out.ts';
import { swapped } from './scoring/swap.ts';
import { levelsOf } from './scoring/whole.ts';

/*
 * npm run eval:scoring -- [--public DIR] [--quick]
 * How well the local scorer agrees with the raters (language models; no human rated) on clients it never saw: each
 * client left out in turn, thresholds from the others alone, and on the six frozen clients. With 95 % intervals over
 * clients; then how much of it is left when names, things, places, days, times and sums are swapped for others, and what
 * becomes of a level when its evidence is removed. `--quick` leaves the last out; `--public DIR` adds corpora that people labelled.
 */
const quick = process.argv.includes('--quick');
const at = process.argv.indexOf('--public');
const folder = at < 0 ? undefined : process.argv[at + 1];

const examples = readExamples(readdirSync('training', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join('training', entry.name)).sort());
const frozen = frozenClients(examples);
const trained = train(examples.filter(({ client }) => !frozen.has(client)));
const random = draws(3);

const left: Seen[] = [];
const leftSwapped: Seen[] = [];
const leftRemoval = noRemoval();
for (const { weights, example } of leavingOut(trained)) {
  left.push({ example, levels: levelsOf(weights, example.message, example.reply) });
  leftSwapped.push({ example, levels: levelsOf(weights, swapped(example.message), swapped(example.reply)) });
  if (!quick) tryRemoval(leftRemoval, weights, example, random);
}
const weights = weightsFor(trained);
const frozenRemoval = noRemoval();
const kept = examples.filter(({ client }) => frozen.has(client)).map((example): Seen => {
  if (!quick) tryRemoval(frozenRemoval, weights, example, random);
  return { example, levels: levelsOf(weights, example.message, example.reply) };
});

console.log('Agreement with three language models as raters (their median); no human rated.');
console.log('Levels: quadratic weighted kappa. Steps: F1. 95 % intervals over clients.\n');
console.log(`${'criterion'.padEnd(16)}raters   one client left out (${new Set(left.map(({ example }) => example.client)).size})   frozen six`);
const figures = CRITERIA.map((name, one) => {
  const here = agreement(left, one);
  const there = agreement(kept, one);
  console.log(`${name.padEnd(16)}${raters(left, one).toFixed(2).padEnd(9)}${here.text.padEnd(27)}${there.text}`);
  return [here.figure, there.figure] as const;
});
const mean = (from: number, to: number, which: 0 | 1) => average(figures.slice(from, to).map((pair) => pair[which])).toFixed(3);
console.log(`\nmean kappa      left out ${mean(0, 7, 0)}, frozen ${mean(0, 7, 1)}; mean F1 of the steps ${mean(7, 11, 0)}, ${mean(7, 11, 1)}`);
console.log('\nNames, things, places, days, times and sums swapped for others: figure on left-out clients, and by how much it falls (.05 is allowed)');
const falls = CRITERIA.map((name, one) => {
  const now = figure(leftSwapped, one);
  console.log(`${name.padEnd(16)}${now.toFixed(3)}   ${(figures[one]![0] - now).toFixed(3)}`);
  return figures[one]![0] - now;
});
console.log(`mean fall       kappa ${average(falls.slice(0, 7)).toFixed(3)}, F1 of the steps ${average(falls.slice(7)).toFixed(3)}\n`);
if (!quick) for (const [where, tally] of [['left out', leftRemoval], ['frozen', frozenRemoval]] as const) {
  console.log(`evidence, ${where}: removing it lowers ${percent(tally.lowered, tally.ratings)} of ${tally.ratings} ratings; removing as much else leaves ${percent(tally.kept, tally.others)} of ${tally.others}`);
}
if (folder !== undefined) for (const line of ['\nLabelled by people, never trained on:', ...onPublicCorpora(getWeights(), folder)]) console.log(line);

function figure(seen: readonly Seen[], one: number, rows: readonly number[] = seen.map((_, row) => row)): number {
  return figureOf(rows.map((row) => seen[row]!.example.levels[one] as number), rows.map((row) => seen[row]!.levels[one] as number), one);
}

function agreement(seen: readonly Seen[], one: number): { figure: number; text: string } {
  const whole = figure(seen, one);
  const [low, high] = interval(seen.map(({ example }) => example.client), (rows) => figure(seen, one, rows));
  return { figure: whole, text: `${whole.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})` };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function raters(seen: readonly Seen[], one: number): number {
  const pairs: [number, number][] = [[0, 1], [0, 2], [1, 2]];
  const of = (rater: number) => seen.map(({ example }) => example.ratings[rater]![one] as number);
  return pairs.reduce((sum, [a, b]) => sum + figureOf(of(a), of(b), one), 0) / pairs.length;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
