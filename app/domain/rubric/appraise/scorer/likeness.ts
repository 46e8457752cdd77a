import type { IndexedClause } from './indexed.ts';
import type { View, Weights } from './model.ts';
import { scaled } from './vector.ts';

/**
 * Adds what likeness to the landmarks says for a view's outputs when these clauses are kept. Likeness is
 * exp(-width * |a - b|²), and |a - b|² = |a|² + |b|² - 2ab: most features are nought, so ab is quick.
 */
export function addLikeness(answers: Float64Array, kept: readonly IndexedClause[], view: View, weights: Weights): void {
  const { likeness, likenessSteps } = weights;
  const { from, to, width, squares } = view;
  const count = squares.length;
  const vector = scaled(kept, weights);
  const shown = view.features.filter((feature) => vector[feature] !== 0);
  const square = shown.reduce((sum, feature) => sum + vector[feature]! ** 2, 0);
  const products = productsOf(vector, shown, weights.landmarks, count);
  const likes = new Float64Array(count);
  for (let mark = 0; mark < count; mark += 1) likes[mark] = Math.exp(-width * (square + squares[mark]! - 2 * products[mark]!));
  for (let one = from; one < to; one += 1) {
    // Two sums, so that one addition need not wait for the other.
    let even = 0;
    let odd = 0;
    let at = one * count;
    for (let mark = 0; mark + 1 < count; mark += 2, at += 2) {
      even += likes[mark]! * likeness[at]!;
      odd += likes[mark + 1]! * likeness[at + 1]!;
    }
    if (count % 2 === 1) even += likes[count - 1]! * likeness[at]!;
    answers[one]! += (even + odd) * likenessSteps[one]!;
  }
}

/** The product with each landmark. Four features at a time, since it is here that a rating spends its time. */
function productsOf(vector: Float64Array, shown: Int32Array, landmarks: Float32Array, count: number): Float64Array {
  const products = new Float64Array(count);
  let at = 0;
  for (; at + 4 <= shown.length; at += 4) {
    const a = shown[at]!;
    const b = shown[at + 1]!;
    const c = shown[at + 2]!;
    const d = shown[at + 3]!;
    const [va, vb, vc, vd] = [vector[a]!, vector[b]!, vector[c]!, vector[d]!];
    const [fa, fb, fc, fd] = [a * count, b * count, c * count, d * count];
    for (let mark = 0; mark < count; mark += 1) {
      products[mark]! += va * landmarks[fa + mark]! + vb * landmarks[fb + mark]! + vc * landmarks[fc + mark]! + vd * landmarks[fd + mark]!;
    }
  }
  for (; at < shown.length; at += 1) {
    const value = vector[shown[at]!]!;
    for (let mark = 0, first = shown[at]! * count; mark < count; mark += 1) products[mark]! += value * landmarks[first + mark]!;
  }
  return products;
}
