import type { IndexedClause, IndexedReply } from './indexed.ts';
import type { Weights } from './model.ts';
import { OUTPUTS } from './outputs.ts';
import { damped } from './vector.ts';

const WIDE = OUTPUTS.length;

/** What the n-grams of one kind are worth in a reply, summed once, so that leaving clauses out costs only what they held. */
export class Grams {
  readonly #counts: Float64Array;

  /** By output, the worth of all n-grams in its steps, before it is divided by the length of their vector. */
  readonly #worth = new Float64Array(WIDE);

  #square = 0;

  /** How often each n-gram is left out; noughts between calls. */
  readonly #fewer: Int32Array;

  constructor(
    readonly reply: IndexedReply,
    readonly which: 'words' | 'letters',
    readonly weights: Weights,
  ) {
    const ids = reply[which];
    this.#counts = new Float64Array(ids.length);
    this.#fewer = new Int32Array(ids.length);
    for (const clause of reply.clauses) for (const place of clause[which]) this.#counts[place]! += 1;
    for (let place = 0; place < ids.length; place += 1) this.#square += this.#move(this.#worth, place, 0, this.#counts[place]!, 0, WIDE);
  }

  /** Adds what the n-grams say for the outputs `from` to `to` once these clauses are left out. */
  addWithout(answers: Float64Array, left: readonly IndexedClause[], from: number, to: number): void {
    const fewer = this.#fewer;
    const worth = this.#worth.slice();
    let square = this.#square;
    for (const clause of left) for (const place of clause[this.which]) fewer[place]! += 1;
    for (const clause of left) {
      for (const place of clause[this.which]) {
        const less = fewer[place]!;
        if (less === 0) continue;
        square += this.#move(worth, place, this.#counts[place]!, this.#counts[place]! - less, from, to);
        fewer[place] = 0;
      }
    }
    const length = square > 1e-9 ? Math.sqrt(square) : 1;
    for (let one = from; one < to; one += 1) answers[one]! += (worth[one]! * this.weights.gramSteps[one]!) / length;
  }

  /** Changes the sums as an n-gram's count changes; returns by how much the square of the vector's length does. */
  #move(worth: Float64Array, place: number, before: number, after: number, from: number, to: number): number {
    const id = this.reply[this.which][place]!;
    const rare = this.weights.rarity[id]!;
    const was = damped(before) * rare;
    const is = damped(after) * rare;
    const { grams } = this.weights;
    const change = is - was;
    for (let one = from, at = id * WIDE + from; one < to; one += 1, at += 1) worth[one]! += change * grams[at]!;
    return is * is - was * was;
  }
}
