import { WEIGHT } from '../rubric/constants.ts';
import { bestLevel } from '../rubric/model.ts';
import type { Criterion, Rubric } from '../rubric/model.ts';
import { bestOffered } from '../rubric/best-offered.ts';
import type { Branch, Choice, Scenario } from './model.ts';
import { partsOf } from './parts.ts';
import type { Step, Walk, WalkedState } from './walk.ts';

/** The scores with which an ending can be reached, 0-1; null where nothing is rated on any way to it. `exact`: no play scores beyond. */
export interface ScoreRange {
  lowest: number | null;
  highest: number | null;
  exact: boolean;
}

/** Shares are thirds or halves of one, and so whole numbers of sixths. */
const WHOLE = 6;

/** As many ways of having been rated are followed altogether, evenly over the states: some hundredths of a second of work. */
const FOLLOWED = 12_000;
const IN_ONE_STATE = { least: 3, most: 200 };

/** As many steps are taken with each sum; where there are more, fewer sums are followed. */
const STEPPED = 400_000;

/** Where many ways come together, so many times the kept sums may wait before they are thinned out. */
const WAITING = 8;

/** Sums of the moments so far: for each criterion weighted sixths, then for each criterion weights. */
type Sums = number[];

/** What one moment adds: the index of a criterion, weighted sixths, and the weight. */
type Addition = readonly (readonly [index: number, sixths: number, weight: number])[];

type Side = 'highest' | 'lowest';

/**
 * The range of attempt scores by ending, by the rule of `aggregate.ts` over every walked play. Self-ratings count for
 * nothing; what a reply shows on a criterion that no test asks for may be any level. Some play scores each end of a range.
 * A state keeps those sums that no others surely outdo: where that is all of them, the range is exact. Where they
 * are too many, it keeps the best (worst) so far, and the range is exact only where no moment on the way could do better.
 */
export function scoreRanges(scenario: Scenario, rubrics: readonly Rubric[], walk: Walk): Map<string, ScoreRange> {
  const criteria = rubrics.filter((rubric) => scenario.rubrics.includes(rubric.slug)).flatMap((rubric) => rubric.criteria).filter((criterion) => criterion.rater !== 'self');
  const highest = followed(criteria, scenario, walk, 'highest');
  const lowest = followed(criteria, scenario, walk, 'lowest');
  const whole = highest.whole && lowest.whole && !walk.cut;
  return new Map(
    [...walk.endings].map((id): [string, ScoreRange] => {
      const range = { lowest: lowest.ends.get(id) ?? null, highest: highest.ends.get(id) ?? null };
      return [id, { ...range, exact: whole || (!walk.cut && range.lowest === 0 && range.highest === 1) }];
    }),
  );
}

function followed(criteria: readonly Criterion[], scenario: Scenario, walk: Walk, side: Side): { ends: Map<string, number>; whole: boolean } {
  const better = (a: number, b: number) => (side === 'highest' ? a >= b : a <= b);
  const additions = new Additions(criteria, scenario, side);
  const steps = walk.graph.reduce((sum, state) => sum + state.steps.length, 0);
  const followable = Math.min(Math.max(Math.floor(FOLLOWED / walk.graph.length), IN_ONE_STATE.least), IN_ONE_STATE.most);
  const most = Math.max(1, Math.min(followable, Math.floor(STEPPED / Math.max(1, steps))));
  const kept: Sums[][] = walk.graph.map(() => []);
  const ends = new Map<string, number>();
  const { order, loops } = inOrder(walk);
  let whole = !loops;
  const thin = (sums: Sums[]): Sums[] => {
    whole = false;
    const scored = sums.map((one) => ({ one, score: scoreOf(one, criteria) ?? (side === 'highest' ? 0 : 1) }));
    return scored.sort((a, b) => (side === 'highest' ? b.score - a.score : a.score - b.score)).slice(0, most).map(({ one }) => one);
  };
  kept[0] = [new Array<number>(criteria.length * 2).fill(0)];
  for (const at of order) {
    const state = walk.graph[at] as WalkedState;
    const waiting = kept[at] ?? [];
    const here = waiting.length > most ? thin(waiting) : waiting;
    kept[at] = [];
    if (state.ended) {
      for (const sums of here) {
        const score = scoreOf(sums, criteria);
        const known = ends.get(state.scene);
        if (score !== undefined && (known === undefined || better(score, known))) ends.set(state.scene, score);
      }
      continue;
    }
    for (const step of state.steps) {
      for (const added of additions.of(state, step)) {
        const there = kept[step.to] as Sums[];
        for (const sums of here) keep(there, plus(sums, added, criteria.length), criteria.length, better);
        if (there.length > WAITING * most) kept[step.to] = thin(there);
      }
    }
  }
  return { ends, whole };
}

/** Puts sums among others, unless one of them outdoes them; those that they outdo go. */
function keep(others: Sums[], sums: Sums, count: number, better: (a: number, b: number) => boolean): void {
  if (others.some((other) => outdoes(other, sums, count, better))) return;
  for (let index = others.length - 1; index >= 0; index -= 1) if (outdoes(sums, others[index] as Sums, count, better)) others.splice(index, 1);
  others.push(sums);
}

/** The states so that each comes after all that lead to it; where they lead round in a loop, it is entered at its first and followed once. */
function inOrder({ graph }: Walk): { order: number[]; loops: boolean } {
  const open = graph.map(() => 0);
  for (const { steps } of graph) for (const { to } of steps) open[to] = (open[to] ?? 0) + 1;
  const done = new Set<number>();
  const order: number[] = [];
  const settle = (from: number) => {
    for (const ready = [from]; ready.length > 0; ) {
      const at = ready.pop() as number;
      if (done.has(at)) continue;
      done.add(at);
      order.push(at);
      for (const { to } of graph[at]?.steps ?? []) if ((open[to] = (open[to] ?? 0) - 1) === 0) ready.push(to);
    }
  };
  settle(0);
  // In the order of the walk, which enters a loop where a play does.
  graph.forEach((_, at) => settle(at));
  const position = new Map(order.map((at, index) => [at, index]));
  const loops = graph.some(({ steps }, at) => steps.some(({ to }) => (position.get(to) ?? 0) <= (position.get(at) ?? 0)));
  return { order, loops };
}

/** Whether sums with the same weights are nowhere worse. */
function outdoes(one: Sums, other: Sums, count: number, better: (a: number, b: number) => boolean): boolean {
  for (let index = 0; index < count; index += 1) {
    if (one[count + index] !== other[count + index] || !better(one[index] as number, other[index] as number)) return false;
  }
  return true;
}

function plus(sums: Sums, added: Addition, count: number): Sums {
  const result = sums.slice();
  for (const [index, sixths, weight] of added) {
    result[index] = (result[index] as number) + sixths;
    result[count + index] = (result[count + index] as number) + weight;
  }
  return result;
}

function scoreOf(sums: Sums, criteria: readonly Criterion[]): number | undefined {
  let total = 0;
  let weights = 0;
  criteria.forEach(({ weight }, index) => {
    const counted = sums[criteria.length + index] as number;
    if (counted === 0) return;
    total += (weight * (sums[index] as number)) / (WHOLE * counted);
    weights += weight;
  });
  // Rounded so that one score has one figure, however it was summed up.
  return weights === 0 ? undefined : Math.round((total / weights) * 1e9) / 1e9;
}

/** What a step adds to the sums; a reply may add one of several things, of which those that others outdo are left out. */
class Additions {
  readonly #index: Map<string, number>;
  readonly #replies: Map<Branch, readonly { criterion: string; tested: boolean }[]>;
  readonly #replied = new Map<object, Addition[]>();
  /** The best that each criterion is offered by the choices of the state asked about last. */
  #offered: { state?: WalkedState; best: Map<string, number> } = { best: new Map() };

  constructor(
    readonly criteria: readonly Criterion[],
    scenario: Scenario,
    readonly side: Side,
  ) {
    this.#index = new Map(criteria.map(({ id }, index) => [id, index]));
    this.#replies = repliesOf(scenario);
  }

  of(state: WalkedState, { way, levels }: Step): Addition[] {
    return 'rates' in way ? [this.#ofChoice(state, way)] : this.#ofBranch(way, levels);
  }

  #ofChoice(state: WalkedState, { rates }: Choice): Addition {
    return rates.flatMap(({ criterion, level }) => this.#moment(criterion, level, this.#bestOffered(state, criterion), WEIGHT.choice));
  }

  #bestOffered(state: WalkedState, criterion: string): number {
    if (this.#offered.state !== state) this.#offered = { state, best: new Map() };
    const known = this.#offered.best.get(criterion);
    if (known !== undefined) return known;
    const best = bestOffered(state.steps.flatMap(({ way }) => ('rates' in way ? [way] : [])), criterion);
    this.#offered.best.set(criterion, best);
    return best;
  }

  #ofBranch(way: Branch, levels: readonly Record<string, number>[] | undefined): Addition[] {
    const asked = this.#replies.get(way);
    if (!asked || !levels) return [[]];
    const known = this.#replied.get(levels);
    if (known) return known;
    const better = (a: number, b: number) => (this.side === 'highest' ? a >= b : a <= b);
    const nothing = new Array<number>(this.criteria.length * 2).fill(0);
    const least: Sums[] = [];
    for (const chosen of levels) {
      const moments = asked.flatMap(({ criterion, tested }) => {
        const best = bestLevel(this.criteria[this.#index.get(criterion) ?? -1] ?? { scale: 'levels' });
        return this.#moment(criterion, tested ? (chosen[criterion] ?? 0) : this.side === 'highest' ? best : 0, best, WEIGHT.reply);
      });
      keep(least, plus(nothing, moments, this.criteria.length), this.criteria.length, better);
    }
    const added = least.map((sums) => this.criteria.flatMap((_, index) => (sums[this.criteria.length + index] ? [[index, sums[index] as number, sums[this.criteria.length + index] as number] as const] : [])));
    this.#replied.set(levels, added);
    return added;
  }

  #moment(criterion: string, level: number, best: number, weight: number): Addition {
    const index = this.#index.get(criterion);
    return index === undefined || best <= 0 ? [] : [[index, (weight * WHOLE * Math.min(level, best)) / best, weight]];
  }
}

function repliesOf({ scenes }: Scenario): Map<Branch, { criterion: string; tested: boolean }[]> {
  const replies = new Map<Branch, { criterion: string; tested: boolean }[]>();
  for (const { decision } of scenes) {
    if (decision.kind !== 'reply') continue;
    const { branches, criteria } = decision.reply;
    const names = new Set(branches.flatMap(({ test }) => (test ? partsOf(test) : [])).flatMap((part) => (part.kind === 'compare' ? [part.name] : [])));
    const asked = criteria.map((criterion) => ({ criterion, tested: names.has(criterion) }));
    for (const branch of branches) replies.set(branch, asked);
  }
  return replies;
}
