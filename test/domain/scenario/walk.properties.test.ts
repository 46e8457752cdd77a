import { describe, expect, it } from 'vitest';
import { checkScenario } from '#app/domain/scenario/check.ts';
import { apply, offered, shownLines, start } from '#app/domain/scenario/engine.ts';
import type { Response, State } from '#app/domain/scenario/engine.ts';
import { attemptScore, figures } from '#app/domain/rubric/aggregate.ts';
import type { Moment } from '#app/domain/rubric/aggregate.ts';
import { bestOffered } from '#app/domain/rubric/best-offered.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';
import { holds } from '#app/domain/scenario/holds.ts';
import type { Condition, Ending, Scenario } from '#app/domain/scenario/model.ts';
import { branchesOf } from '#app/domain/scenario/parts.ts';
import type { Rules } from '#app/domain/scenario/rules.ts';
import { scoreRanges } from '#app/domain/scenario/score-range.ts';
import { shortestPlays } from '#app/domain/scenario/shortest-play.ts';
import { trappedScenes } from '#app/domain/scenario/trapped.ts';
import { walk } from '#app/domain/scenario/walk.ts';
import { chance, randomRules } from './random.ts';
import { RUBRIC } from './written.ts';

const SEEDS = Array.from({ length: 120 }, (_, seed) => seed + 1000);

interface Met {
  state: State;
  decisions: number;
  nexts: number[];
}

/** Every state told apart by all that it holds, and every level tried, with the engine alone. */
function bruteForce(rules: Rules): Met[] {
  const met: Met[] = [{ state: start(rules), decisions: 0, nexts: [] }];
  const known = new Map([[keyOf(start(rules)), 0]]);
  for (const here of met) {
    for (const response of everything(rules, here.state)) {
      const after = apply(rules, here.state, response);
      if (!after.ok) continue;
      const key = keyOf(after.value);
      if (!known.has(key)) {
        known.set(key, met.length);
        met.push({ state: after.value, decisions: Infinity, nexts: [] });
      }
      here.nexts.push(known.get(key) as number);
    }
  }
  // Relaxed until nothing changes, so that the order in which states were met does not matter.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { state, decisions, nexts } of met) {
      const cost = rules.scenario.scenes.find((scene) => scene.id === state.scene)?.decision.kind === 'continue' ? 0 : 1;
      for (const next of nexts) {
        const after = met[next] as Met;
        if (decisions + cost < after.decisions) [after.decisions, changed] = [decisions + cost, true];
      }
    }
  }
  return met;
}

const keyOf = (state: State): string => JSON.stringify({ ...state, visited: [...state.visited].sort() });

function everything(rules: Rules, state: State): Response[] {
  const replies = [0, 1, 2, 3].flatMap((empathy) => [0, 1].map((thanks): Response => ({ kind: 'reply', text: 'x', levels: { empathy, thanks } })));
  return [...offered(rules, state).map((choice): Response => ({ kind: 'choice', choice: choice.id })), ...replies, { kind: 'continue' }];
}

describe('a random scenario that is walked', () => {
  it.each(SEEDS)('number %i is found to be what brute force finds', (seed) => {
    const rules = randomRules(seed);
    const { scenario } = rules;
    const met = bruteForce(rules);
    const plays = walk(rules);
    const shown = walk(rules, undefined, true);

    const reached = [...new Set(met.map(({ state }) => state.scene))].sort();
    expect([...plays.reached].sort()).toEqual(reached);
    expect([...shown.reached].sort()).toEqual(reached);
    expect([...plays.endings].sort()).toEqual(scenario.endings.map(({ id }) => id).filter((id) => reached.includes(id)).sort());
    expect([...plays.offered].sort()).toEqual([...new Set(met.flatMap(({ state }) => offered(rules, state).map(({ id }) => `${state.scene} ${id}`)))].sort());

    const lines = [...scenario.scenes, ...scenario.endings].flatMap((place) => place.lines.flatMap(({ when }) => when ?? []));
    const everShown = new Set(met.flatMap(({ state }) => shownLines([...scenario.scenes, ...scenario.endings].find(({ id }) => id === state.scene) as Ending, state).map((line) => line.when)));
    expect(lines.filter((when) => shown.held.has(when))).toEqual(lines.filter((when) => everShown.has(when)));

    expect(branchTests(scenario).filter((test) => plays.held.has(test))).toEqual(branchTests(scenario).filter((test) => taken(rules, met).has(test)));

    const free = new Set(met.flatMap(({ state, nexts }, at) => (state.ended || nexts.length === 0 ? [at] : [])));
    for (let size = -1; size !== free.size; ) {
      size = free.size;
      met.forEach(({ nexts }, at) => nexts.some((next) => free.has(next)) && free.add(at));
    }
    const trapped = new Set(met.flatMap(({ state }, at) => (free.has(at) ? [] : [state.scene])));
    const told = trappedScenes(plays);
    expect(told.every((scene) => trapped.has(scene))).toBe(true);
    expect(told.length > 0).toBe(trapped.size > 0);

    for (const { ending, count, decisions } of shortestPlays(plays, (id) => scenario.scenes.find((scene) => scene.id === id)?.decision.kind !== 'continue')) {
      expect(count).toBe(Math.min(...met.filter(({ state }) => state.scene === ending).map((one) => one.decisions)));
      expect(decisions()).toHaveLength(count);
    }

    const problems = checkScenario(scenario, [RUBRIC]);
    if (problems.every(({ severity }) => severity !== 'error')) {
      const never = problems.flatMap(({ code, message }) => (code === 'never-entered' ? [/`(.*?)`/.exec(message)?.[1] ?? ''] : []));
      expect(never.sort()).toEqual([...scenario.scenes, ...scenario.endings].map(({ id }) => id).filter((id) => !reached.includes(id)).sort());
    }
  });

  it.each(SEEDS.slice(0, 60))('number %i scores between the lowest and the highest', (seed) => {
    const { rules, rubric } = rated(seed);
    const ranges = scoreRanges(rules.scenario, [rubric], walk(rules));
    const found = new Map<string, number[]>();
    const next = chance(seed);
    for (let play = 0; play < 150; play += 1) {
      const { ending, score } = playedByChance(rules, rubric, next);
      if (ending !== undefined && score !== undefined) found.set(ending, [...(found.get(ending) ?? []), score]);
    }
    for (const [ending, scores] of found) {
      const { lowest, highest, exact } = ranges.get(ending) ?? { lowest: null, highest: null, exact: false };
      expect(lowest).not.toBeNull();
      if (!exact) continue;
      expect(Math.min(...scores)).toBeGreaterThanOrEqual((lowest as number) - 1e-8);
      expect(Math.max(...scores)).toBeLessThanOrEqual((highest as number) + 1e-8);
    }
  });
});

const branchTests = (scenario: Scenario): Condition[] => scenario.scenes.flatMap(branchesOf).flatMap(({ test }) => test ?? []);

/** Tests by which a branch is taken in some state, judged by `holds` alone. */
function taken(rules: Rules, met: readonly Met[]): Set<Condition> {
  const tests = new Set<Condition>();
  for (const { state } of met) {
    const scene = rules.scenario.scenes.find(({ id }) => id === state.scene);
    for (const response of scene ? everything(rules, state) : []) {
      const branch = scene && branchesOf(scene).find(({ test }) => holds(test, { ...state, ...(response.kind === 'reply' ? { levels: response.levels } : {}) }));
      if (branch?.test && apply(rules, state, response).ok) tests.add(branch.test);
    }
  }
  return tests;
}

/** A random scenario whose choices are rated, with a rubric that others than the learner rate. */
function rated(seed: number): { rules: Rules; rubric: Rubric } {
  const rules = randomRules(seed);
  const next = chance(seed + 7);
  for (const { decision } of rules.scenario.scenes) {
    if (decision.kind !== 'choices') continue;
    for (const choice of decision.choices) choice.rates = [{ criterion: 'empathy', level: Math.floor(next() * 4) }, ...(next() < 0.5 ? [{ criterion: 'clarity', level: Math.floor(next() * 4) }] : [])];
  }
  return { rules, rubric: { ...RUBRIC, criteria: RUBRIC.criteria.map((criterion) => ({ ...criterion, rater: 'trainer' })) } };
}

function playedByChance(rules: Rules, rubric: Rubric, next: () => number): { ending?: string; score?: number | undefined } {
  let state = start(rules);
  const moments: Moment[] = [];
  for (let move = 0; move < 40 && !state.ended; move += 1) {
    const open = everything(rules, state).filter((response) => apply(rules, state, response).ok);
    const response = open[Math.floor(next() * open.length * 0.9999)];
    if (!response) return {};
    const after = apply(rules, state, response);
    if (!after.ok) return {};
    if (response.kind === 'choice') {
      const offers = offered(rules, state);
      for (const { criterion, level } of offers.find(({ id }) => id === response.choice)?.rates ?? []) moments.push({ criterion, kind: 'choice', level, best: bestOffered(offers, criterion) });
    } else if (response.kind === 'reply') {
      for (const [criterion, level] of Object.entries(response.levels)) moments.push({ criterion, kind: 'reply', level, best: rules.scales[criterion] ?? 0 });
    }
    state = after.value;
  }
  return state.ended ? { ending: state.ended.ending, score: attemptScore(figures(moments, rubric.criteria), rubric.criteria) } : {};
}
