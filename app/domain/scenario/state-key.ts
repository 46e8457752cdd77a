import type { State } from './engine.ts';
import type { Condition, Ending, Scenario, Scene } from './model.ts';
import { branchesOf, partsOf } from './parts.ts';

interface Read {
  names: Set<string>;
  visits: Set<string>;
}

/** A state without all that nothing still to come will read, and a key that is equal for two states only if they go on alike. */
export interface Essence {
  key: string;
  state: State;
}

/**
 * Reduces states to what counts from there on: the scene, and of meters, flags and visits those that a decision in this
 * scene or in one that can follow reads. Conditions of lines decide nothing; with `lines` they count as well.
 */
export function essenceOf(scenario: Scenario, lines = false): (state: State) => Essence {
  const read = readFrom(scenario, lines);
  return ({ scene, meters, flags, visited }) => {
    const wanted = read.get(scene);
    if (!wanted || wanted.names.size + wanted.visits.size === 0) return { key: scene, state: { scene, meters: {}, flags: [], visited: [] } };
    const values = Object.entries(meters).filter(([meter]) => wanted.names.has(meter));
    const raised = flags.filter((flag) => wanted.names.has(flag));
    const seen = wanted.visits.size === 0 ? [] : visited.filter((id) => wanted.visits.has(id)).sort();
    const key = `${scene}|${values.map(([, value]) => value).join()}|${raised.join()}|${seen.join()}`;
    return { key, state: { scene, meters: Object.fromEntries(values), flags: raised, visited: seen } };
  };
}

/** For each place what is read from there on: its own and, until nothing new comes, that of the places it leads to. */
function readFrom(scenario: Scenario, lines: boolean): Map<string, Read> {
  const places = [...scenario.scenes, ...scenario.endings];
  const read = new Map(places.map((place) => [place.id, readIn(place, lines)]));
  const before = new Map<string, Set<string>>();
  for (const scene of scenario.scenes) {
    for (const to of targetsOf(scene)) before.set(to, (before.get(to) ?? new Set()).add(scene.id));
  }
  const changed = [...read.keys()];
  for (let id = changed.pop(); id !== undefined; id = changed.pop()) {
    const own = read.get(id);
    for (const earlier of before.get(id) ?? []) {
      const theirs = read.get(earlier);
      if (own && theirs && merge(theirs, own)) changed.push(earlier);
    }
  }
  return read;
}

function merge(into: Read, from: Read): boolean {
  const size = into.names.size + into.visits.size;
  for (const name of from.names) into.names.add(name);
  for (const scene of from.visits) into.visits.add(scene);
  return into.names.size + into.visits.size > size;
}

function readIn(place: Scene | Ending, lines: boolean): Read {
  const own = [...('decision' in place ? conditionsOfDecision(place) : []), ...(lines ? place.lines.map((line) => line.when) : [])];
  const parts = own.filter((condition): condition is Condition => condition !== undefined).flatMap(partsOf);
  return {
    names: new Set(parts.flatMap((part) => (part.kind === 'compare' ? [part.name] : part.kind === 'flag' ? [part.flag] : []))),
    visits: new Set(parts.flatMap((part) => (part.kind === 'visited' ? [part.scene] : []))),
  };
}

function conditionsOfDecision(scene: Scene): (Condition | undefined)[] {
  const { decision } = scene;
  return decision.kind === 'choices' ? decision.choices.map((choice) => choice.when) : branchesOf(scene).map((branch) => branch.test);
}

function targetsOf(scene: Scene): string[] {
  const choices = scene.decision.kind === 'choices' ? scene.decision.choices : [];
  return [...choices, ...branchesOf(scene)].map((way) => way.to);
}
