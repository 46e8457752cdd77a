import { changed } from './change.ts';
import { offered, start } from './engine.ts';
import type { Response, State } from './engine.ts';
import { holds } from './holds.ts';
import type { Branch, Choice, Condition, Line, Reply, Scene } from './model.ts';
import { branchesOf, meterPartsOf, partsOf } from './parts.ts';
import { levelsToTry, Replied } from './replied.ts';
import type { Rules } from './rules.ts';
import { essenceOf } from './state-key.ts';

/** What a walk of every state found. */
export interface Walk {
  /** How many different states were met. */
  states: number;
  /** Ids of the scenes and endings that some play reaches. */
  reached: Set<string>;
  endings: Set<string>;
  /** `scene choice` of every choice that some play is offered. */
  offered: Set<string>;
  /** Scenes of choices that some play enters with none of them on offer. */
  stuck: Set<string>;
  /** True when there are more states or is more to look at than the bounds allow: then what was not reached may still be reachable. */
  cut: boolean;
  /** Conditions of lines and choices that held, and tests by which a branch was taken, in some state. */
  held: Set<Condition>;
  /** For each comparison of a meter that could let its condition hold: the meter's values wherever it was asked. */
  asked: Map<Condition, { low: number; high: number; held: boolean }>;
  /** The states themselves, the first being the start. */
  graph: WalkedState[];
}

export interface WalkedState {
  scene: string;
  ended: boolean;
  /** With `lines`, the lines that are shown on entering. */
  lines: readonly Line[];
  steps: Step[];
}

/** A way that is open in a state. `levels` are ratings of a reply that lead here, one of each kind that can make a difference. */
export interface Step {
  to: number;
  way: Choice | Branch;
  levels?: Record<string, number>[];
}

/** As many states as are walked where no other bound is given: about half a second's work. */
export const WALK_LIMIT = 50_000;

/**
 * As much work as a walk may take, in things looked at: lines, parts of conditions, choices, effects, and what a state
 * holds. An honest scenario needs a tenth of it; a hostile one must not hold up the server.
 */
const WORK_LIMIT = 2_000_000;

/**
 * Walks every state that an attempt can come to, breadth first, up to a bound. States that nothing still to come
 * can tell apart count as one (with `lines`, conditions of lines tell apart too); of a reply only those levels are tried
 * that its tests compare. A target that does not exist is passed over.
 */
export function walk(rules: Rules, limit = WALK_LIMIT, lines = false): Walk {
  const walker = new Walker(rules, limit, lines);
  walker.run();
  return walker.found;
}

class Walker {
  readonly found: Walk = { states: 0, reached: new Set(), endings: new Set(), offered: new Set(), stuck: new Set(), cut: false, held: new Set(), asked: new Map(), graph: [] };
  readonly #scenes: Map<string, Scene>;
  readonly #endings: Set<string>;
  readonly #lines: Map<string, readonly Line[]>;
  readonly #asks: Map<string, Condition[]>;
  readonly #essence: ReturnType<typeof essenceOf>;
  readonly #replies = new Map<Reply, Replied>();
  readonly #known = new Map<string, number>();
  readonly #queue: State[] = [];
  readonly #work: Map<string, number>;
  #done = 0;

  constructor(readonly rules: Rules, readonly limit: number, lines: boolean) {
    const { scenario } = rules;
    this.#scenes = new Map([...scenario.scenes].reverse().map((scene) => [scene.id, scene]));
    this.#endings = new Set(scenario.endings.map((ending) => ending.id));
    this.#asks = new Map([...scenario.scenes, ...scenario.endings].reverse().map((place) => [place.id, asksIn(place, lines)]));
    this.#lines = new Map(lines ? [...scenario.scenes, ...scenario.endings].map((place) => [place.id, place.lines]) : []);
    this.#essence = essenceOf(scenario, lines);
    this.#work = new Map([...scenario.scenes, ...scenario.endings].map((place) => [place.id, workIn(place, lines)]));
  }

  run(): void {
    this.#enter(start(this.rules));
    for (let at = 0; at < this.#queue.length; at += 1) this.#look(this.#queue[at] as State);
  }

  #look(state: State): void {
    const { found } = this;
    const ended = this.#endings.has(state.scene);
    // What is in the queue was reached, though nobody looks further from there.
    const spent = this.#done > WORK_LIMIT;
    const here: WalkedState = { scene: state.scene, ended, lines: spent ? [] : this.#shown(state), steps: [] };
    found.graph.push(here);
    found.states += 1;
    found.reached.add(state.scene);
    if (ended) found.endings.add(state.scene);
    if (spent) {
      found.cut = true;
      return;
    }
    this.#done += this.#work.get(state.scene) ?? 1;
    for (const { when } of here.lines) if (when) found.held.add(when);
    for (const part of this.#asks.get(state.scene) ?? []) this.#ask(part, state);
    if (ended) return;
    const scene = this.#scenes.get(state.scene);
    if (!scene) return;
    const ways = this.#ways(scene, state);
    if (ways.length === 0) found.stuck.add(state.scene);
    this.#done += ways.length * (state.visited.length + state.flags.length);
    for (const { way, levels } of ways) {
      if (!this.#scenes.has(way.to) && !this.#endings.has(way.to)) continue;
      const { meters, flags, visited } = state;
      const to = this.#enter({ ...changed(this.rules.scenario, { scene: way.to, meters, flags, visited }, way.effects), scene: way.to, visited: visited.includes(way.to) ? visited : [...visited, way.to] });
      if (to !== undefined) here.steps.push({ to, way, ...(levels ? { levels } : {}) });
    }
  }

  /** The number of a state, which waits to be looked at if it is new; undefined beyond the bound. */
  #enter(entered: State): number | undefined {
    const { key, state } = this.#essence(entered);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= this.limit) {
      this.found.cut = true;
      return undefined;
    }
    this.#known.set(key, this.#queue.length);
    return this.#queue.push(state) - 1;
  }

  #ways(scene: Scene, state: State): { way: Choice | Branch; levels?: Record<string, number>[] }[] {
    const { decision } = scene;
    if (decision.kind === 'choices') {
      const offers = decision.choices.filter((choice) => holds(choice.when, state));
      for (const { id, when } of offers) {
        this.found.offered.add(`${scene.id} ${id}`);
        if (when) this.found.held.add(when);
      }
      return offers.map((way) => ({ way }));
    }
    const branches = branchesOf(scene);
    if (decision.kind === 'continue') return this.#taken(branches.find(({ test }) => holds(test, state)));
    const { reply } = decision;
    const replied = this.#replies.get(reply) ?? new Replied(this.rules, reply);
    this.#replies.set(reply, replied);
    this.found.cut ||= replied.cut;
    const { outcomes, work } = replied.outcomes(state);
    this.#done += work;
    return [...outcomes].flatMap(([branch, levels]) => this.#taken(branch).map((way) => ({ ...way, levels })));
  }

  #shown(state: State): readonly Line[] {
    const lines = this.#lines.get(state.scene) ?? [];
    return lines.some((line) => line.when) ? lines.filter((line) => holds(line.when, state)) : lines;
  }

  #taken(branch: Branch | undefined): { way: Branch }[] {
    if (!branch) return [];
    if (branch.test) this.found.held.add(branch.test);
    return [{ way: branch }];
  }

  #ask(condition: Condition, state: State): void {
    if (condition.kind !== 'compare') return;
    const value = state.meters[condition.name];
    if (value === undefined) return;
    const held = holds(condition, state);
    const { low, high, held: before } = this.found.asked.get(condition) ?? { low: value, high: value, held: false };
    this.found.asked.set(condition, { low: Math.min(low, value), high: Math.max(high, value), held: before || held });
  }
}

/** What there is to look at in a place each time that it is entered. */
function workIn(place: { lines: readonly Line[]; decision?: Scene['decision'] }, lines: boolean): number {
  const { decision } = place;
  const ways: readonly { when?: Condition; test?: Condition; effects: readonly unknown[] }[] = !decision ? [] : decision.kind === 'choices' ? decision.choices : (decision.kind === 'reply' ? decision.reply.branches : decision.branches);
  const parts = (condition: Condition | undefined) => (condition ? partsOf(condition).length : 0);
  const shown = lines ? place.lines.reduce((sum, { when }) => sum + 1 + parts(when), 0) : 0;
  return ways.reduce((sum, { when, test, effects }) => sum + 1 + parts(when) + parts(test) + effects.length, 1 + shown);
}

/** Every comparison that is asked in a place and could let a condition hold: in its decision and, with `lines`, in its lines. */
function asksIn(place: { lines: readonly { when?: Condition }[]; decision?: Scene['decision'] }, lines: boolean): Condition[] {
  const ofLines = lines ? place.lines.flatMap((line) => line.when ?? []) : [];
  const { decision } = place;
  const ofWays = !decision ? [] : decision.kind === 'choices' ? decision.choices.flatMap((choice) => choice.when ?? []) : (decision.kind === 'reply' ? decision.reply.branches : decision.branches).flatMap((branch) => branch.test ?? []);
  return [...ofLines, ...ofWays].flatMap(meterPartsOf);
}

/** One of each kind of response that can make a difference in a state, and whether some were left out for their number. */
export function responsesIn(rules: Rules, state: State): { responses: Response[]; cut: boolean } {
  const decision = rules.scenario.scenes.find((scene) => scene.id === state.scene)?.decision;
  if (!decision || state.ended) return { responses: [], cut: false };
  if (decision.kind === 'continue') return { responses: [{ kind: 'continue' }], cut: false };
  if (decision.kind === 'choices') return { responses: offered(rules, state).map(({ id }) => ({ kind: 'choice', choice: id })), cut: false };
  const { levels, cut } = levelsToTry(rules, decision.reply);
  return { responses: levels.map((chosen) => ({ kind: 'reply', text: 'Words.', levels: chosen })), cut };
}
