import { denseOf } from '#app/domain/rubric/appraise/features/dense.ts';
import { letterGrams, wordGrams } from '#app/domain/rubric/appraise/features/ngrams.ts';
import { read } from '#app/domain/rubric/appraise/features/read.ts';
import type { ReadClause } from '#app/domain/rubric/appraise/features/read.ts';
import { indexed } from '#app/domain/rubric/appraise/scorer/indexed.ts';
import type { IndexedReply } from '#app/domain/rubric/appraise/scorer/indexed.ts';
import type { Example } from './examples.ts';

/** The inventory of n-grams and dense features, learnt from the texts alone (no rating is looked at). */
export interface Design {
  words: Map<string, number>;
  letters: Map<string, number>;
  /** Whole numbers of steps, so that packing loses nothing. */
  rarity: Float32Array;
  rarityStep: number;
  dense: Map<string, number>;
  scale: Float32Array;
}

/** An n-gram must occur with at least this many clients: what one client brings does not help with the next. */
const LEAST_CLIENTS = 3;
const RARITY_STEP = 1 / 32;

/** Reads every example's reply into clauses, once. */
export const readAll = (examples: readonly Example[]): ReadClause[][] =>
  examples.map(({ message, reply }) => read({ message, conversation: [] }, reply));

/** Collects the n-grams and the scales of the dense features. */
export function designOf(examples: readonly Example[], replies: readonly ReadClause[][]): Design {
  const words = inventory(examples, replies, wordGrams);
  const letters = inventory(examples, replies, letterGrams);
  const dense = replies.map((clauses) => denseOf(clauses));
  const names = [...new Set(dense.flatMap((features) => [...features.keys()]))].sort();
  const deviation = names.map((name) => spread(dense.map((features) => features.get(name) ?? 0)));
  const kept = names.flatMap((name, index) => ((deviation[index] ?? 0) > 0.05 ? [{ name, scale: deviation[index] as number }] : []));
  const rarity = [...words, ...letters].map(([, documents]) => Math.round((Math.log((1 + replies.length) / (1 + documents)) + 1) / RARITY_STEP) * RARITY_STEP);
  return {
    words: new Map(words.map(([gram], index) => [gram, index])),
    letters: new Map(letters.map(([gram], index) => [gram, words.length + index])),
    rarity: Float32Array.from(rarity),
    rarityStep: RARITY_STEP,
    dense: new Map(kept.map(({ name }, index) => [name, index])),
    scale: Float32Array.from(kept.map(({ scale }) => scale)),
  };
}

/** The replies with their n-grams looked up in a design. */
export const indexAll = (replies: readonly ReadClause[][], design: Design): IndexedReply[] =>
  replies.map((clauses) => indexed(clauses, design));

function inventory(examples: readonly Example[], replies: readonly ReadClause[][], gramsOf: (clause: ReadClause) => string[]): [string, number][] {
  const seen = new Map<string, { documents: number; clients: Set<string> }>();
  replies.forEach((clauses, index) => {
    for (const gram of new Set(clauses.flatMap(gramsOf))) {
      const entry = seen.get(gram) ?? { documents: 0, clients: new Set() };
      entry.documents += 1;
      entry.clients.add((examples[index] as Example).client);
      seen.set(gram, entry);
    }
  });
  const kept = [...seen].filter(([, entry]) => entry.clients.size >= LEAST_CLIENTS);
  return kept.map(([gram, entry]): [string, number] => [gram, entry.documents]).sort(([a], [b]) => (a < b ? -1 : 1));
}

function spread(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
