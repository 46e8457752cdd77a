import type { State } from './engine.ts';
import type { Condition, Scenario, Scene } from './model.ts';
import { branchesOf, partsOf } from './parts.ts';

interface Read {
  names: Set<string>;
  visits: Set<string>;
}

/**
 * A key that is equal for two states only if they go on alike: it holds the scene, and of meters, flags and visits those
 * that a decision in this scene or in one that can follow reads. Conditions of lines decide nothing and are left out.
 */
export function stateKey(scenario: Scenario): (state: State) => string {
  const read = readFrom(scenario);
  return ({ scene, meters, flags, visited }) => {
    const wanted = read.get(scene);
    if (!wanted) return scene;
    const values = Object.entries(meters).filter(([meter]) => wanted.names.has(meter));
    return JSON.stringify([scene, values, flags.filter((flag) => wanted.names.has(flag)), visited.filter((id) => wanted.visits.has(id)).sort()]);
  };
}

/** For each scene what decisions read from there on: its own and, until nothing new comes, that of the scenes it leads to. */
function readFrom(scenario: Scenario): Map<string, Read> {
  const read = new Map(scenario.scenes.map((scene) => [scene.id, readIn(scene)]));
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

function readIn(scene: Scene): Read {
  const { decision } = scene;
  const own = decision.kind === 'choices' ? decision.choices.map((choice) => choice.when) : branchesOf(scene).map((branch) => branch.test);
  const parts = own.filter((condition): condition is Condition => condition !== undefined).flatMap(partsOf);
  return {
    names: new Set(parts.flatMap((part) => (part.kind === 'compare' ? [part.name] : part.kind === 'flag' ? [part.flag] : []))),
    visits: new Set(parts.flatMap((part) => (part.kind === 'visited' ? [part.scene] : []))),
  };
}

function targetsOf(scene: Scene): string[] {
  const choices = scene.decision.kind === 'choices' ? scene.decision.choices : [];
  return [...choices, ...branchesOf(scene)].map((way) => way.to);
}
