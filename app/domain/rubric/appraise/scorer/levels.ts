import { DISCOUNTS, GRANTS, LIMITS, NEEDS } from './discounted.ts';
import type { Decisive } from './discounted.ts';
import type { IndexedClause, IndexedReply } from './indexed.ts';
import { CRITERIA } from './model.ts';
import type { LocalCriterion, View, Weights } from './model.ts';
import { OUTPUTS, scoreFrom } from './outputs.ts';
import { Scorer } from './score.ts';

/** A reply that can be asked how it rates without some of its clauses; answers are remembered. */
export class Rated {
  readonly #known = new Map<string, Float64Array>();

  readonly #scorer: Scorer;

  readonly clauses: readonly IndexedClause[];

  constructor(
    readonly reply: IndexedReply,
    readonly weights: Weights,
  ) {
    this.clauses = reply.clauses;
    this.#scorer = new Scorer(reply, weights);
  }

  /** The raw score of what is left without these clauses (by index). */
  score(criterion: LocalCriterion, left: ReadonlySet<number> = NONE): number {
    const at = CRITERIA.indexOf(criterion);
    const output = OUTPUTS.findIndex((one) => one.criterion === at);
    const view = this.weights.views.find(({ from, to }) => output >= from && output < to) as View;
    const key = `${view.from}: ${[...left].sort((a, b) => a - b).join(' ')}`;
    const known = this.#known.get(key) ?? this.#scorer.answers(view, left);
    this.#known.set(key, known);
    return scoreFrom(at, known);
  }

  /** The level of what is left: from the score, as far as something shows what it needs, and no higher than what remains once discounted clauses are gone as well. */
  level(criterion: LocalCriterion, left: ReadonlySet<number> = NONE): number {
    if (left.size >= this.clauses.length) return 0;
    const at = CRITERIA.indexOf(criterion);
    const reached = (without: ReadonlySet<number>): number => {
      if (without.size >= this.clauses.length) return 0;
      const score = this.score(criterion, without);
      return (this.weights.thresholds[at] as number[]).filter((threshold) => score >= threshold).length;
    };
    const need = NEEDS[criterion];
    const met = !need || this.clauses.some((clause, index) => !left.has(index) && need.by(clause));
    let level = met ? reached(left) : Math.min(need.atMost, reached(left));
    for (const discount of DISCOUNTS[criterion] ?? []) {
      if (level <= discount.atMost) continue;
      const discounted = this.clauses.flatMap((clause, index) => (!left.has(index) && discount.at(clause) ? [index] : []));
      if (discounted.length > 0) level = Math.min(level, Math.max(discount.atMost, reached(new Set([...left, ...discounted]))));
    }
    const some = (by: (clause: IndexedClause) => boolean) => this.clauses.some((clause, index) => !left.has(index) && by(clause));
    const shown = (decisive: Decisive | undefined) => decisive !== undefined && some(decisive.by) && !(decisive.unless && some(decisive.unless));
    if (shown(GRANTS[criterion])) level = Math.max(level, GRANTS[criterion]!.level);
    if (shown(LIMITS[criterion])) level = Math.min(level, LIMITS[criterion]!.level);
    return level;
  }
}

const NONE: ReadonlySet<number> = new Set();
