import { Grams } from './grams.ts';
import type { IndexedReply } from './indexed.ts';
import { addLikeness } from './likeness.ts';
import { CRITERIA } from './model.ts';
import type { Scores, View, Weights } from './model.ts';
import { OUTPUTS, scoreFrom } from './outputs.ts';

const WIDE = OUTPUTS.length;

/** Scores a reply, whole or without some of its clauses. */
export class Scorer {
  readonly #words: Grams;

  readonly #letters: Grams;

  constructor(
    readonly reply: IndexedReply,
    readonly weights: Weights,
  ) {
    this.#words = new Grams(reply, 'words', weights);
    this.#letters = new Grams(reply, 'letters', weights);
  }

  /** The answers of a view's outputs (by output; others are nought) without the clauses whose indices are `left` out. */
  answers(view: View, left: ReadonlySet<number>): Float64Array {
    const { clauses } = this.reply;
    const answers = new Float64Array(WIDE);
    for (let one = view.from; one < view.to; one += 1) answers[one] = this.weights.bias[one]!;
    const gone = clauses.filter((_, index) => left.has(index));
    this.#words.addWithout(answers, gone, view.from, view.to);
    this.#letters.addWithout(answers, gone, view.from, view.to);
    addLikeness(answers, clauses.filter((_, index) => !left.has(index)), view, this.weights);
    return answers;
  }
}

/** The scores of a whole reply, one for each of CRITERIA. */
export function scoresOf(reply: IndexedReply, weights: Weights): Scores {
  const scorer = new Scorer(reply, weights);
  const answers = new Float64Array(WIDE);
  for (const view of weights.views) answers.set(scorer.answers(view, new Set()).subarray(view.from, view.to), view.from);
  return Float64Array.from(CRITERIA, (_, criterion) => scoreFrom(criterion, answers));
}
