import { holds } from './holds.ts';
import type { State } from './engine.ts';
import type { Branch, Condition, Reply } from './model.ts';
import { partsOf } from './parts.ts';
import type { Rules } from './rules.ts';

/** What the levels of a reply lead to. States in which all else that its tests ask comes out alike share one answer. */
export class Replied {
  readonly cut: boolean;
  readonly #levels: Record<string, number>[];
  readonly #asked: Condition[];
  readonly #parts: number;
  readonly #known = new Map<string, Map<Branch, Record<string, number>[]>>();

  constructor(
    rules: Rules,
    readonly reply: Reply,
  ) {
    ({ levels: this.#levels, cut: this.cut } = levelsToTry(rules, reply));
    const parts = reply.branches.flatMap(({ test }) => (test ? partsOf(test) : []));
    this.#parts = parts.length;
    this.#asked = parts.filter((part) => part.kind === 'flag' || part.kind === 'visited' || (part.kind === 'compare' && !reply.criteria.includes(part.name)));
  }

  /** What each kind of levels leads to in a state, and how much work it was to find out. */
  outcomes(state: State): { outcomes: Map<Branch, Record<string, number>[]>; work: number } {
    const facts = this.#asked.map((part) => (holds(part, state) ? '1' : '0')).join('');
    const known = this.#known.get(facts);
    if (known) return { outcomes: known, work: 0 };
    const outcomes = new Map<Branch, Record<string, number>[]>();
    for (const levels of this.#levels) {
      const branch = this.reply.branches.find(({ test }) => holds(test, { ...state, levels }));
      if (!branch) continue;
      const own = outcomes.get(branch);
      if (own) own.push(levels);
      else outcomes.set(branch, [levels]);
    }
    this.#known.set(facts, outcomes);
    return { outcomes, work: this.#levels.length * this.#parts };
  }
}

/** Five tested criteria of four levels each are tried in full. */
const COMBINATIONS = 1024;

/** The ratings of a reply that can make a difference to where it leads: of the criteria that its tests ask every level, of others the best. `cut` where that would be too many. */
export function levelsToTry(rules: Rules, reply: Reply): { levels: Record<string, number>[]; cut: boolean } {
  const tests = reply.branches.flatMap((branch) => (branch.test ? partsOf(branch.test) : []));
  const tested = new Set(tests.flatMap((part) => (part.kind === 'compare' ? [part.name] : [])));
  let levels: Record<string, number>[] = [{}];
  let cut = false;
  for (const criterion of reply.criteria) {
    const best = tested.has(criterion) ? (rules.scales[criterion] ?? 0) : 0;
    const fits = levels.length * (best + 1) <= COMBINATIONS;
    cut ||= !fits;
    const tried = fits ? Array.from({ length: best + 1 }, (_, level) => level) : [best];
    levels = levels.flatMap((chosen) => tried.map((level) => ({ ...chosen, [criterion]: level })));
  }
  return { levels, cut };
}
