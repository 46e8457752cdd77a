import { describe, expect, it } from 'vitest';
import { apply, offered, replay, start } from '#app/domain/scenario/engine.ts';
import type { Move, Response } from '#app/domain/scenario/engine.ts';
import { responsesIn, walk } from '#app/domain/scenario/walk.ts';
import { appraisalContext, view } from '#app/domain/scenario/view.ts';
import { chance, randomRules } from './random.ts';

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed + 1);

const ANYTHING: unknown[] = [
  null, undefined, 0, 'choice', [], {}, { kind: 'choice' }, { kind: 'choice', choice: 5 }, { kind: 'choice', choice: 'choice-9' },
  { kind: 'reply' }, { kind: 'reply', text: 'x', levels: null }, { kind: 'reply', text: 'x', levels: { empathy: 9, thanks: 9 } }, { kind: 'continue', choice: 'x' },
];

describe('random plays of random scenarios', () => {
  it.each(SEEDS)('number %i: replay leads where the play led, and every state stays within bounds', (seed) => {
    const rules = randomRules(seed);
    const next = chance(seed * 7919);
    const moves: Move[] = [];
    let state = start(rules);
    while (!state.ended && moves.length < 25) {
      const { responses } = responsesIn(rules, state);
      if (responses.length === 0) break;
      const response = responses[Math.floor(next() * responses.length)] as Response;
      const after = apply(rules, state, response);
      if (!after.ok) throw new Error(`An offered response was refused as ${after.error}.`);
      moves.push({ n: moves.length + 1, scene: state.scene, response });
      state = after.value;
      expect(state.meters.trust).toBeGreaterThanOrEqual(0);
      expect(state.meters.trust).toBeLessThanOrEqual(5);
      expect(new Set(state.visited).size).toBe(state.visited.length);
      expect(new Set(state.flags).size).toBe(state.flags.length);
      expect(state.visited).toContain(state.scene);
    }
    expect(replay(rules, moves)).toEqual(state);
    expect(replay(rules, JSON.parse(JSON.stringify(moves)) as Move[])).toEqual(state);
    const seen = view(rules, moves);
    expect(seen.next).toBe(moves.length + 1);
    expect(seen.passages).toHaveLength(moves.length);
    expect(appraisalContext(rules, moves).message).not.toContain('undefined');
  });

  it.each(SEEDS.slice(0, 40))('number %i: whatever is sent gives a state or a refusal', (seed) => {
    const rules = randomRules(seed);
    const state = start(rules);
    for (const sent of ANYTHING) {
      const before = JSON.stringify(state);
      const after = apply(rules, state, sent as Response);
      expect(after.ok ? typeof after.value.scene : typeof after.error).toBe('string');
      expect(JSON.stringify(state)).toBe(before);
    }
  });

  it.each(SEEDS)('number %i: the walk reaches exactly what brute force reaches', (seed) => {
    const rules = randomRules(seed);
    const walked = walk(rules);
    expect(walked.cut).toBe(false);
    // Brute force: every state told apart by all that it holds, and every level tried.
    const known = new Map([[JSON.stringify(start(rules)), start(rules)]]);
    const choices = new Set<string>();
    const stuck = new Set<string>();
    for (const state of known.values()) {
      const offers = offered(rules, state).map((choice): Response => ({ kind: 'choice', choice: choice.id }));
      const replies = [0, 1, 2, 3].flatMap((empathy) => [0, 1].map((thanks): Response => ({ kind: 'reply', text: 'x', levels: { empathy, thanks } })));
      const nexts = [...offers, ...replies, { kind: 'continue' } as const].map((response) => apply(rules, state, response)).flatMap((result) => (result.ok ? [result.value] : []));
      for (const offer of offered(rules, state)) choices.add(`${state.scene} ${offer.id}`);
      if (nexts.length === 0 && !state.ended) stuck.add(state.scene);
      for (const after of nexts) {
        const key = JSON.stringify({ ...after, visited: [...after.visited].sort() });
        if (!known.has(key)) known.set(key, after);
      }
    }
    expect([...walked.reached].sort()).toEqual([...new Set([...known.values()].map((state) => state.scene))].sort());
    expect([...walked.offered].sort()).toEqual([...choices].sort());
    expect([...walked.stuck].sort()).toEqual([...stuck].sort());
  });

  it('says when the bound cut the walk', () => {
    const seed = SEEDS.find((one) => walk(randomRules(one)).states > 5) as number;
    expect(walk(randomRules(seed), 3)).toMatchObject({ cut: true, states: 3 });
  });
});
