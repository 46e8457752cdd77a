import { agreementOf, f1 } from '#app/domain/rubric/agreement.ts';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { Weights } from '#app/domain/rubric/appraise/scorer/model.ts';
import { unpack } from '#app/domain/rubric/appraise/scorer/packed.ts';
import type { Example } from './examples.ts';
import { pack } from './pack-weights.ts';
import { bestOf } from './train.ts';
import type { Trained } from './train.ts';

/** A reply as the raters and the scorer rate it, both in the order of CRITERIA. */
export interface Seen {
  example: Example;
  levels: number[];
}

/** The weights as they would be had they never seen this client; none is left out where it is undefined. */
export const weightsFor = (trained: Trained, leftOut?: string): Weights => unpack({ version: 'validation', ...pack(trained, null, leftOut) });

/** Each original example with the weights that never saw its client, client by client. */
export function* leavingOut(trained: Trained): Generator<{ weights: Weights; example: Example }> {
  for (const [client, rows] of trained.clients) {
    const examples = rows.map((row) => trained.examples[row] as Example).filter((example) => example.original);
    if (examples.length === 0) continue;
    const weights = weightsFor(trained, client);
    for (const example of examples) yield { weights, example };
  }
}

/** Weighted kappa on a criterion; 0 where there is nothing to agree on. */
export const kappaOf = (truth: readonly number[], found: readonly number[], one: number): number =>
  agreementOf(truth.map((level, index) => [level, found[index] as number] as const), bestOf(one)).kappa ?? 0;

/** The figure that is reported: weighted kappa for levels, F1 for a step. */
export const figureOf = (truth: readonly number[], found: readonly number[], one: number): number =>
  bestOf(one) === 1 ? f1(truth, found) : kappaOf(truth, found, one);

/** Kappa of every criterion and step over some replies, to three decimals, by name. */
export const kappas = (seen: readonly Seen[]): Record<string, number> =>
  Object.fromEntries(CRITERIA.map((name, one) => [name, Number(kappaOf(seen.map(({ example }) => example.levels[one] as number), seen.map(({ levels }) => levels[one] as number), one).toFixed(3))]));
