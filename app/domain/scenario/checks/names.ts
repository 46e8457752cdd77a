import type { Place } from '../model.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

interface Named {
  name: string;
  /** "scene", "meter" and the like, for messages. */
  kind: string;
  place: Place;
}

/** Ids that stand twice among their like, and names that stand for two different kinds of thing. */
export function checkNames(checking: Checking): void {
  const { scenario, report } = checking;
  const places = [...scenario.scenes, ...scenario.endings].map((scene): Named => ({ name: scene.id, kind: 'outcome' in scene ? 'ending' : 'scene', place: placeIn(checking, scene, 'id') }));
  const personas = scenario.personas.map((one): Named => ({ name: one.id, kind: 'persona', place: placeIn(checking, one, 'id') }));
  const meters = scenario.meters.map((one): Named => ({ name: one.id, kind: 'meter', place: placeIn(checking, one, 'id') }));
  twice(places, checking, 'scene or ending');
  twice(personas, checking, 'persona');
  for (const { decision } of scenario.scenes) {
    if (decision.kind === 'choices') twice(decision.choices.map((one) => ({ name: one.id, kind: 'choice', place: placeIn(checking, one, 'id') })), checking, 'choice of this scene');
  }
  const replies = scenario.scenes.flatMap(({ decision }) => (decision.kind === 'reply' ? [decision.reply] : []));
  twice(replies.map((one) => ({ name: one.id, kind: 'reply', place: placeIn(checking, one, 'id') })), checking, 'reply');

  const flags = scenario.flags.map((name): Named => ({ name, kind: 'flag', place: flagPlace(name, checking) }));
  const owners = new Map<string, string>([...checking.best.keys()].map((name) => [name, 'criterion']));
  for (const { name, kind, place } of [...personas, ...meters, ...places, ...flags]) {
    if (name === '') continue;
    const owner = owners.get(name);
    const same = owner === kind || (owner === 'scene' && kind === 'ending') || (owner === 'ending' && kind === 'scene');
    if (owner !== undefined && !same && !(kind === 'flag' && owner === 'meter')) {
      report.error('name-clash', place, `\`${name}\` is the name of a ${owner} and of a ${kind}; rename one of them.`);
    }
    if (owner === undefined) owners.set(name, kind);
  }
}

function twice(named: readonly Named[], { report }: Checking, like: string): void {
  const lines = new Map<string, number>();
  for (const { name, place } of named) {
    if (name === '') continue;
    const first = lines.get(name);
    if (first === undefined) lines.set(name, place.line);
    else report.error('duplicate-id', place, `The id \`${name}\` already names a ${like} in line ${first}; give this one its own.`);
  }
}

function flagPlace(name: string, { scenario, notes }: Checking): Place {
  for (const { decision } of scenario.scenes) {
    const steps = decision.kind === 'choices' ? decision.choices : decision.kind === 'reply' ? decision.reply.branches : decision.branches;
    for (const step of steps) {
      const effect = step.effects.find((one) => (one.kind === 'raise' || one.kind === 'lower') && one.flag === name);
      if (effect) return notes.find(effect, 'name') ?? step.at;
    }
  }
  return { line: 1, column: 1 };
}
