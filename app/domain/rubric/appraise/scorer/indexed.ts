import { denseNames } from '../features/dense.ts';
import { letterGrams, wordGrams } from '../features/ngrams.ts';
import type { ReadClause } from '../features/read.ts';
import type { Weights } from './model.ts';

/** A clause with its n-grams and countable features looked up once. */
export interface IndexedClause extends ReadClause {
  /** The known n-grams, as often as they occur, as places in the reply's own list of them. */
  words: Int32Array;
  letters: Int32Array;
  /** Indices of the cues and kinds among the dense features. */
  counted: Int32Array;
}

/** A reply ready to be scored: its clauses, and the n-grams that occur anywhere in it, by their index in the weights. */
export interface IndexedReply {
  clauses: IndexedClause[];
  words: Int32Array;
  letters: Int32Array;
}

type Inventory = Pick<Weights, 'words' | 'letters' | 'dense'>;

/** Looks up what a reply shows; what training never saw is left out. */
export function indexed(clauses: readonly ReadClause[], { words, letters, dense }: Inventory): IndexedReply {
  const wordPlaces = new Map<number, number>();
  const letterPlaces = new Map<number, number>();
  const looked = clauses.map((clause) => ({
    ...clause,
    words: places(wordGrams(clause), words, wordPlaces),
    letters: places(letterGrams(clause), letters, letterPlaces),
    counted: Int32Array.from(denseNames(clause).flatMap((name) => dense.get(name) ?? [])),
  }));
  return { clauses: looked, words: Int32Array.from(wordPlaces.keys()), letters: Int32Array.from(letterPlaces.keys()) };
}

function places(grams: readonly string[], indices: ReadonlyMap<string, number>, known: Map<number, number>): Int32Array {
  const found: number[] = [];
  for (const gram of grams) {
    const index = indices.get(gram);
    if (index === undefined) continue;
    let place = known.get(index);
    if (place === undefined) known.set(index, (place = known.size));
    found.push(place);
  }
  return Int32Array.from(found);
}
