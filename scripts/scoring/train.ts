import { CRITERIA, STEPS } from '#app/domain/rubric/appraise/scorer/model.ts';
import { OUTPUTS, scoreFrom } from '#app/domain/rubric/appraise/scorer/outputs.ts';
import { designOf, indexAll, readAll } from './design.ts';
import type { Design } from './design.ts';
import type { Example } from './examples.ts';
import { kernelOf, mixed } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import { matrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { solve, without } from './ridge.ts';
import type { Ridge } from './ridge.ts';
import { bestThresholds } from './thresholds.ts';

const PENALTY = 0.4;
/** What a reply of a later collection counts. */
const LATER = 0.35;
const WIDE = CRITERIA.length;

export const bestOf = (criterion: number): number => (STEPS.has(CRITERIA[criterion]!) ? 1 : 3);

export interface Trained {
  examples: readonly Example[];
  design: Design;
  kernel: Kernel;
  /** One for each of the kernel's comparisons, for its outputs alone. */
  ridges: Ridge[];
  /** By client, its replies' indices. */
  clients: Map<string, number[]>;
}

/** Trains the ridges on examples. The target is half what the median of the raters says and half the share of them who say so, which keeps their doubt. */
export function train(examples: readonly Example[]): Trained {
  const replies = readAll(examples);
  const design = designOf(examples, replies);
  const kernel = kernelOf(indexAll(replies, design), design);
  const clients = new Map<string, number[]>();
  examples.forEach(({ client }, index) => clients.set(client, [...(clients.get(client) ?? []), index]));
  const original = examples.map((example) => example.original);
  const penalty = original.map((one) => (one ? PENALTY : PENALTY / LATER));
  const ridges = kernel.comparisons.map((comparison) => solve(mixed(kernel, comparison, original), targetsOf(examples, comparison.design), penalty));
  return { examples, design, kernel, ridges, clients };
}

function targetsOf(examples: readonly Example[], { from, to }: { from: number; to: number }): Matrix {
  const targets = matrix(examples.length, to - from);
  examples.forEach(({ levels, ratings }, row) =>
    OUTPUTS.slice(from, to).forEach(({ criterion, level }, at) => {
      const reached = ratings.filter((rating) => (rating[criterion] as number) >= level).length / ratings.length;
      targets.cells[row * (to - from) + at] = (Number((levels[criterion] as number) >= level) + reached) / 2;
    }),
  );
  return targets;
}

/** Every reply's scores from ridges that never saw its client; with `also`, that client was left out as well. */
export function scoresWithout(trained: Trained, also?: string): Matrix {
  const scores = matrix(trained.examples.length, WIDE);
  const extra = also === undefined ? [] : (trained.clients.get(also) ?? []);
  for (const [client, rows] of trained.clients) {
    if (client === also) continue;
    const predicted = trained.ridges.map((ridge) => without(ridge, [...rows, ...extra]));
    rows.forEach((row, index) => {
      const answers = predicted.flatMap(({ columns, cells }) => [...cells.subarray(index * columns, (index + 1) * columns)]);
      CRITERIA.forEach((_, one) => (scores.cells[row * WIDE + one] = scoreFrom(one, answers)));
    });
  }
  return scores;
}

/** Thresholds of every criterion from scores of replies to clients that were left out. */
export function thresholdsFor(trained: Trained, scores: Matrix, rows: readonly number[]): number[][] {
  return CRITERIA.map((_, one) =>
    bestThresholds(rows.map((row) => scores.cells[row * WIDE + one] as number), rows.map((row) => (trained.examples[row] as Example).levels[one] as number), bestOf(one)),
  );
}
