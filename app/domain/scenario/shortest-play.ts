import type { Step, Walk } from './walk.ts';

/** The play with the fewest decisions to an ending. */
export interface ShortestPlay {
  ending: string;
  /** How many decisions it takes. */
  count: number;
  /** A step for each decision, with the scene that it is made in. */
  decisions: () => { scene: string; step: Step }[];
}

/** For each ending the play that comes to it with the fewest choices and replies; pages that go on count for none. */
export function shortestPlays({ graph }: Walk, isDecision: (scene: string) => boolean): ShortestPlay[] {
  const reached = new Map<number, { from: number; step: Step } | undefined>([[0, undefined]]);
  let count = 0;
  const plays = new Map<string, ShortestPlay>();
  const settled = new Set<number>();
  // By rounds of decisions: what costs nothing is followed before the next round begins.
  for (let round = [0]; round.length > 0; ) {
    const next: number[] = [];
    for (const at of round) {
      const state = graph[at];
      if (!state || settled.has(at)) continue;
      settled.add(at);
      if (state.ended && !plays.has(state.scene)) plays.set(state.scene, countedTo(at, state.scene));
      const costs = isDecision(state.scene);
      for (const step of state.steps) {
        if (settled.has(step.to) || (costs && reached.has(step.to))) continue;
        reached.set(step.to, { from: at, step });
        (costs ? next : round).push(step.to);
      }
    }
    round = next;
    count += 1;
  }
  return [...plays.values()];

  function countedTo(at: number, ending: string): ShortestPlay {
    return { ending, count, decisions: () => decisionsTo(at) };
  }

  function decisionsTo(at: number): ReturnType<ShortestPlay['decisions']> {
    const decisions: ReturnType<ShortestPlay['decisions']> = [];
    for (let way = reached.get(at); way; way = reached.get(way.from)) {
      const scene = graph[way.from]?.scene ?? '';
      if (isDecision(scene)) decisions.push({ scene, step: way.step });
    }
    return decisions.reverse();
  }
}
