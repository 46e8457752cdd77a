import { fail } from '../result.ts';
import type { Result } from '../result.ts';
import { apply } from './engine.ts';
import type { RefusalCode, Response, State } from './engine.ts';
import { holds } from './holds.ts';
import type { Rules } from './rules.ts';

/** Why a path through a draft goes no further: a refusal, or what only an unfinished scenario has: a way to nowhere, no branch that holds. */
export type Stop = RefusalCode | 'nowhere' | 'no-branch';

/** The states of a path, the first one included; `stopped` names the step (from 0) that could not be taken. */
export interface Followed {
  states: State[];
  stopped?: { at: number; why: Stop };
}

/** Walks responses through a scenario from any state, as far as they go. Never throws, also where the scenario is unfinished. */
export function follow(rules: Rules, from: State, responses: readonly Response[]): Followed {
  const states = [from];
  for (const [at, response] of responses.entries()) {
    const next = respond(rules, states.at(-1) as State, response);
    if (!next.ok) return { states, stopped: { at, why: next.error } };
    states.push(next.value);
  }
  return { states };
}

/** As the engine's `apply`, for a scenario that may have mistakes. */
export function respond(rules: Rules, state: State, response: Response): Result<State, Stop> {
  const { scenes, endings } = rules.scenario;
  const decision = scenes.find((scene) => scene.id === state.scene)?.decision;
  if (!decision && !state.ended) return fail('nowhere');
  const branches = decision?.kind === 'continue' ? decision.branches : decision?.kind === 'reply' ? decision.reply.branches : undefined;
  const levels = response.kind === 'reply' ? { levels: response.levels } : {};
  if (branches && !branches.some(({ test }) => holds(test, { ...state, ...levels }))) return fail('no-branch');
  const next = apply(rules, state, response);
  if (!next.ok) return next;
  return [...scenes, ...endings].some(({ id }) => id === next.value.scene) ? next : fail('nowhere');
}

/** A state to begin in, held to what the scenario has: its own meters within their bounds, its own flags and scenes. */
export function beginning({ scenario }: Rules, wanted: Pick<State, 'scene' | 'meters' | 'flags' | 'visited'>): State | undefined {
  const scene = scenario.scenes.find(({ id }) => id === wanted.scene) ?? scenario.scenes[0];
  if (!scene) return undefined;
  const visited = wanted.visited.filter((id) => id !== scene.id && scenario.scenes.some((one) => one.id === id));
  return {
    scene: scene.id,
    meters: Object.fromEntries(scenario.meters.map(({ id, start, min, max }) => [id, Math.min(Math.max(wanted.meters[id] ?? start, min), max)])),
    flags: scenario.flags.filter((flag) => wanted.flags.includes(flag)),
    visited: [...visited, scene.id],
  };
}
