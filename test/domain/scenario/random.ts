import type { Effect, Scenario, Scene } from '#app/domain/scenario/model.ts';
import { rulesOf } from '#app/domain/scenario/rules.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { RUBRIC } from './written.ts';

/** Numbers from 0 to 1 that are the same at every run; a linear congruential generator with the constants of glibc. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const at = { line: 1, column: 1 };

/** A small random scenario in which every scene leads on, with choices, replies and conditions of every kind. */
export function randomRules(seed: number): Rules {
  const next = chance(seed);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const one = <T>(of: readonly T[]): T => of[upTo(of.length - 1)] as T;
  const scenes = Array.from({ length: 2 + upTo(4) }, (_, index) => `scene-${index}`);
  const places = [...scenes, 'good', 'bad'];
  const effects = (): Effect[] => Array.from({ length: upTo(2) }, () => one<Effect>([{ kind: 'add', meter: 'trust', by: upTo(4) - 2 }, { kind: 'set', meter: 'trust', to: upTo(9) - 3 }, { kind: 'raise', flag: 'kind' }, { kind: 'lower', flag: 'kind' }]));
  const condition = () => one([{ kind: 'compare', name: 'trust', op: one(['<', '>=', '!='] as const), value: upTo(5) } as const, { kind: 'flag', flag: 'kind' } as const, { kind: 'not', of: { kind: 'flag', flag: 'kind' } } as const, { kind: 'visited', scene: one(scenes) } as const]);
  const decision = (): Scene['decision'] => {
    const otherwise = { to: one(places), effects: effects(), at };
    if (next() < 0.2) return { kind: 'continue', branches: [{ test: condition(), to: one(places), effects: effects(), at }, otherwise] };
    if (next() < 0.3) {
      const test = { kind: 'compare', name: 'empathy', op: '>=', value: upTo(3) } as const;
      return { kind: 'reply', reply: { id: 'reply', prompt: 'Write.', criteria: ['empathy', 'thanks'], models: [], branches: [{ test, to: one(places), effects: effects(), at }, otherwise], at } };
    }
    const choices = Array.from({ length: 1 + upTo(2) }, (_, index) => ({
      id: `choice-${index}`, to: one(places), rates: [], effects: effects(), text: 'Words.', at, ...(index > 0 && next() < 0.5 ? { when: condition() } : {}),
    }));
    return { kind: 'choices', choices };
  };
  const scenario: Scenario = {
    slug: 'random', title: 'Random', summary: 'Random.', rubrics: ['plain'], minutes: 1, flags: ['kind'],
    personas: [{ id: 'ann', name: 'Ann', role: 'Accountant', client: true }],
    meters: [{ id: 'trust', name: 'Trust', start: 2, min: 0, max: 5 }],
    scenes: scenes.map((id) => ({ id, lines: [{ kind: 'said', by: 'ann', text: `In ${id}.` }], decision: decision(), at })),
    endings: [
      { id: 'good', title: 'Good', outcome: 'success', lines: [], at },
      { id: 'bad', title: 'Bad', outcome: 'failure', lines: [], at },
    ],
  };
  for (const place of [...scenario.scenes, ...scenario.endings]) {
    place.lines.push({ kind: 'narration', text: 'Now and then.', when: condition() }, { kind: 'said', by: 'ann', text: 'Or else.', when: { kind: 'and', of: [condition(), condition()] } });
  }
  return rulesOf(scenario, [RUBRIC]);
}
