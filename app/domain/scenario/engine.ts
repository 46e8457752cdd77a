import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { changed } from './change.ts';
import { holds } from './holds.ts';
import type { Branch, Choice, Line, Outcome, Reply, Scenario, Scene } from './model.ts';
import { notYetSaid } from './not-yet-said.ts';
import type { Rules } from './rules.ts';

/** Where an attempt stands. Plain data; `visited` is in order of first visit and includes the present scene. */
export interface State {
  /** The scene or, when `ended`, the ending the learner is in. */
  scene: string;
  meters: Record<string, number>;
  flags: string[];
  visited: string[];
  ended?: { ending: string; outcome: Outcome };
}

/** What the learner did in the present scene. `levels` are those that picked a reply's branch when it was made. */
export type Response =
  | { kind: 'continue' }
  | { kind: 'choice'; choice: string }
  | { kind: 'reply'; text: string; levels: Record<string, number> };

/** A stored response: `n` counts from 1, `scene` is where it was given. */
export interface Move {
  n: number;
  scene: string;
  response: Response;
}

/**
 * Why a move is refused. The service maps `not-found` to 404 and the rest to 409.
 * - `finished`: the attempt has reached an ending.
 * - `stale`: the move's number is not the next one (a second tab, a double click).
 * - `not-on-offer`: no such choice in this scene.
 * - `condition-fails`: the choice exists but its `when` does not hold.
 * - `wrong-kind`: a reply where a choice is asked for, or the like.
 * - `empty-reply`, `long-reply`: no words at all, or more than REPLY_LIMIT.
 * - `bad-levels`: a level missing or out of its scale for a criterion of the reply.
 */
export type RefusalCode =
  | 'finished'
  | 'stale'
  | 'not-on-offer'
  | 'condition-fails'
  | 'wrong-kind'
  | 'empty-reply'
  | 'long-reply'
  | 'bad-levels';

/** The state in which an attempt begins: in the first scene, every meter at its start. */
export function start({ scenario }: Rules): State {
  const first = scenario.scenes[0];
  if (!first) throw new Error(`The scenario ${scenario.slug} has no scene to begin in.`);
  const meters = Object.fromEntries(scenario.meters.map((meter) => [meter.id, meter.start]));
  return { scene: first.id, meters, flags: [], visited: [first.id] };
}

/**
 * The state after a response, or the code by which it is refused. Never changes what it is given and never throws for
 * what a person can send; it throws only when `state` is of another scenario.
 */
export function apply(rules: Rules, state: State, response: Response): Result<State, RefusalCode> {
  if (state.ended) return fail('finished');
  // What came over the network may have any shape, whatever its type says.
  if (typeof response !== 'object' || response === null) return fail('wrong-kind');
  const { decision } = getScene(rules.scenario, state.scene);
  switch (decision.kind) {
    case 'choices': {
      if (response.kind !== 'choice') return fail('wrong-kind');
      const choice = decision.choices.find((one) => one.id === response.choice);
      if (!choice) return fail('not-on-offer');
      return holds(choice.when, state) ? ok(enter(rules, state, choice)) : fail('condition-fails');
    }
    case 'reply': {
      if (response.kind !== 'reply') return fail('wrong-kind');
      const refused = refusalOfReply(rules, decision.reply, response);
      return refused ? fail(refused) : ok(enter(rules, state, branchOf(decision.reply.branches, state, response.levels)));
    }
    case 'continue':
      return response.kind === 'continue' ? ok(enter(rules, state, branchOf(decision.branches, state))) : fail('wrong-kind');
  }
}

/** The state after all moves of an attempt. Throws on a history that this scenario cannot have led to. */
export function replay(rules: Rules, moves: readonly Move[]): State {
  return statesOf(rules, moves).at(-1) ?? start(rules);
}

/** The states of an attempt: the one it begins in, then the one after each move. Throws as `replay` does. */
export function statesOf(rules: Rules, moves: readonly Move[]): State[] {
  const states = [start(rules)];
  for (const [index, move] of moves.entries()) {
    const before = states[index] as State;
    const corrupt = (why: string) => new Error(`Move ${move.n} of an attempt at ${rules.scenario.slug} cannot be replayed: ${why}.`);
    if (move.n !== index + 1) throw corrupt(`it stands where move ${index + 1} belongs`);
    if (move.scene !== before.scene) throw corrupt(`it was made in ${move.scene}, and the attempt is in ${before.scene}`);
    const after = apply(rules, before, move.response);
    if (!after.ok) throw corrupt(`it is refused as ${after.error}`);
    states.push(after.value);
  }
  return states;
}

/** The choices that the present scene offers now, in order; none where it offers something else. */
export function offered({ scenario }: Rules, state: State): Choice[] {
  if (state.ended) return [];
  const { decision } = getScene(scenario, state.scene);
  return decision.kind === 'choices' ? decision.choices.filter((choice) => holds(choice.when, state)) : [];
}

/** The lines of a scene or ending that are shown in the state in which it was entered. */
export function shownLines(scene: Pick<Scene, 'lines'>, entered: State): Line[] {
  return scene.lines.filter((line) => holds(line.when, entered));
}

/** The scene of that id. Throws when there is none, which no checked scenario leads to. */
export function getScene(scenario: Scenario, id: string): Scene {
  const scene = scenario.scenes.find((one) => one.id === id);
  if (!scene) throw new Error(`The scenario ${scenario.slug} has no scene ${id}.`);
  return scene;
}

function refusalOfReply(rules: Rules, { criteria }: Reply, { text, levels }: Response & { kind: 'reply' }): RefusalCode | undefined {
  const refused = typeof text === 'string' ? notYetSaid(text) : 'empty-reply';
  if (refused) return refused;
  if (typeof levels !== 'object' || levels === null || Object.keys(levels).length !== criteria.length) return 'bad-levels';
  const right = criteria.every((criterion) => {
    const level = Object.hasOwn(levels, criterion) ? levels[criterion] : undefined;
    const best = Object.hasOwn(rules.scales, criterion) ? rules.scales[criterion] : undefined;
    return best !== undefined && Number.isInteger(level) && (level as number) >= 0 && (level as number) <= best;
  });
  return right ? undefined : 'bad-levels';
}

/** The first branch whose test holds, judged before any effect of this move. */
function branchOf(branches: readonly Branch[], state: State, levels?: Record<string, number>): Branch {
  const branch = branches.find(({ test }) => holds(test, { ...state, ...(levels ? { levels } : {}) }));
  if (!branch) throw new Error(`No branch of the scene ${state.scene} can be taken; its last must have no test.`);
  return branch;
}

function enter({ scenario }: Rules, state: State, { to, effects }: Pick<Branch, 'to' | 'effects'>): State {
  const ending = scenario.endings.find((one) => one.id === to);
  const next: State = {
    ...changed(scenario, state, effects),
    scene: to,
    visited: state.visited.includes(to) ? state.visited : [...state.visited, to],
  };
  return ending ? { ...next, ended: { ending: ending.id, outcome: ending.outcome } } : next;
}
