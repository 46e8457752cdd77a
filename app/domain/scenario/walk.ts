import { apply, offered, start } from './engine.ts';
import type { Response, State } from './engine.ts';
import { partsOf } from './parts.ts';
import type { Reply } from './model.ts';
import type { Rules } from './rules.ts';
import { stateKey } from './state-key.ts';

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
  /** True when there are more states than the bound: then what was not reached may still be reachable. */
  cut: boolean;
}

/** As many states as are walked where no other bound is given: about a second's work. */
export const WALK_LIMIT = 50_000;

/**
 * Walks every state that an attempt can come to, breadth first, up to a bound. States that no decision
 * still to come can tell apart count as one; of a reply only those levels are tried that its tests compare. Throws on a target that does not exist.
 */
export function walk(rules: Rules, limit = WALK_LIMIT): Walk {
  const found: Walk = { states: 0, reached: new Set(), endings: new Set(), offered: new Set(), stuck: new Set(), cut: false };
  const keyOf = stateKey(rules.scenario);
  const first = start(rules);
  const known = new Set([keyOf(first)]);
  const queue = [first];
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] as State;
    found.states += 1;
    found.reached.add(state.scene);
    if (state.ended) {
      found.endings.add(state.scene);
      continue;
    }
    for (const choice of offered(rules, state)) found.offered.add(`${state.scene} ${choice.id}`);
    const { responses, cut } = responsesIn(rules, state);
    found.cut ||= cut;
    if (responses.length === 0) found.stuck.add(state.scene);
    for (const response of responses) {
      const next = apply(rules, state, response);
      if (!next.ok) continue;
      const key = keyOf(next.value);
      if (known.has(key)) continue;
      if (known.size >= limit) {
        found.cut = true;
        continue;
      }
      known.add(key);
      queue.push(next.value);
    }
  }
  return found;
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

/** Five tested criteria of four levels each are tried in full. */
const COMBINATIONS = 1024;

function levelsToTry(rules: Rules, reply: Reply): { levels: Record<string, number>[]; cut: boolean } {
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
