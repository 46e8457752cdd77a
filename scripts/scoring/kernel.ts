import type { IndexedReply } from '#app/domain/rubric/appraise/scorer/indexed.ts';
import { scaled, weighed } from '#app/domain/rubric/appraise/scorer/vector.ts';
import type { Design } from './design.ts';
import { inverse, matrix, times, transposed } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { featuresOf, VIEWS } from './views.ts';
import type { ViewDesign } from './views.ts';

/** How many replies every reply is compared with. */
export const LANDMARKS = 560;
/** Landmarks are kept as whole numbers of this, so that packing loses nothing. */
export const LANDMARK_STEP = 1 / 51;

/** N-grams that occur in a reply, each once, and their values. */
export interface Sparse {
  ids: Int32Array;
  values: Float64Array;
}

/** What replies of one origin have in common beside that: how their raters used the scale. */
export const SAME_ORIGIN = 0.1;

/** Likeness by the features of one view. */
export interface Comparison {
  design: ViewDesign;
  features: number[];
  width: number;
  /** Likeness of every reply to every other, to the landmarks, and the inverse of the landmarks' among themselves. */
  among: Matrix;
  toLandmarks: Matrix;
  amongLandmarks: Matrix;
}

/** Everything about the training replies that the ridges need. */
export interface Kernel {
  /** Likeness of every reply to every other by its n-grams. */
  byWords: Matrix;
  byLetters: Matrix;
  words: Sparse[];
  letters: Sparse[];
  landmarks: Float64Array[];
  /** One for each of VIEWS. */
  comparisons: Comparison[];
}

/** Builds the kernel: n-grams compared by their products, dense features by their distance to landmarks (Nyström). */
export function kernelOf(replies: readonly IndexedReply[], design: Design): Kernel {
  const n = replies.length;
  const words = replies.map((reply): Sparse => ({ ids: reply.words, values: weighed(reply, reply.clauses, 'words', design.rarity) }));
  const letters = replies.map((reply): Sparse => ({ ids: reply.letters, values: weighed(reply, reply.clauses, 'letters', design.rarity) }));
  const vectors = replies.map(({ clauses }) => scaled(clauses, design));
  const count = Math.min(LANDMARKS, n);
  // Evenly spread over the replies in their order: every client and every kind of writer has some.
  const landmarks = Array.from({ length: count }, (_, index) => (vectors[Math.floor((index * n) / count)] as Float64Array).map((value) => Math.round(value / LANDMARK_STEP) * LANDMARK_STEP));
  const comparisons = VIEWS.map((view) => comparison(view, featuresOf(view, design.dense), vectors, landmarks));
  return { byWords: products(words), byLetters: products(letters), words, letters, landmarks, comparisons };
}

function comparison(design: ViewDesign, features: number[], vectors: Float64Array[], landmarks: Float64Array[]): Comparison {
  const seen = (vector: Float64Array) => Float64Array.from(features, (feature) => vector[feature] as number);
  const width = design.width / features.length;
  const marks = landmarks.map(seen);
  const toLandmarks = near(vectors.map(seen), marks, width);
  const themselves = near(marks, marks, width);
  for (let index = 0; index < marks.length; index += 1) themselves.cells[index * marks.length + index]! += 1e-4;
  const amongLandmarks = inverse(themselves);
  return { design, features, width, toLandmarks, amongLandmarks, among: times(times(toLandmarks, amongLandmarks), transposed(toLandmarks)) };
}

/** One kernel for a view: its shares of the three, one added for the intercept, and something for the same origin. */
export function mixed({ byWords, byLetters }: Kernel, { design: { shares }, among }: Comparison, original: readonly boolean[]): Matrix {
  const n = original.length;
  const sum = matrix(n, n);
  for (let row = 0, at = 0; row < n; row += 1) {
    for (let column = 0; column < n; column += 1, at += 1) {
      const common = 1 + (original[row] === original[column] ? SAME_ORIGIN : 0);
      sum.cells[at] = shares.words * (byWords.cells[at] as number) + shares.letters * (byLetters.cells[at] as number) + shares.likeness * (among.cells[at] as number) + common;
    }
  }
  return sum;
}

function near(these: Float64Array[], those: Float64Array[], width: number): Matrix {
  const result = matrix(these.length, those.length);
  these.forEach((one, row) =>
    those.forEach((other, column) => {
      let distance = 0;
      for (let at = 0; at < one.length; at += 1) distance += ((one[at] as number) - (other[at] as number)) ** 2;
      result.cells[row * those.length + column] = Math.exp(-width * distance);
    }),
  );
  return result;
}

function products(vectors: readonly Sparse[]): Matrix {
  const to = matrix(vectors.length, vectors.length);
  const holders = new Map<number, [number, number][]>();
  vectors.forEach(({ ids, values }, row) =>
    ids.forEach((id, index) => {
      const list = holders.get(id) ?? [];
      list.push([row, values[index] as number]);
      holders.set(id, list);
    }),
  );
  for (const list of holders.values()) {
    for (const [row, value] of list) for (const [column, other] of list) to.cells[row * to.columns + column]! += value * other;
  }
  return to;
}
