import { describe, expect, it } from 'vitest';
import type { StoryMap } from '#app/domain/scenario/story-map.ts';
import { describeNode, findNodes } from '../../../app/routes/studio.drafts.$draft/map/describe-node.ts';
import { placeNodes } from '../../../app/routes/studio.drafts.$draft/map/place-nodes.ts';
import { graphOf } from '../../../app/routes/studio.drafts.$draft/map/story-graph.ts';
import { stepOn } from '../../../app/routes/studio.drafts.$draft/map/walk-map.ts';

type MapNode = StoryMap['nodes'][number];
const scene = (id: string, more: Partial<MapNode> = {}): MapNode => ({ id, title: id, kind: 'scene', words: '', decision: 'choices', marks: [], line: 1, ...more });
const way = (from: string, to: string, label: string) => ({ from, to, label, kind: 'choice' as const, missing: false });

const MAP: StoryMap = {
  nodes: [
    scene('call', { marks: ['start'], words: 'It rings.' }),
    scene('ice'),
    scene('relief', { title: 'A sigh' }),
    scene('attic', { marks: ['unreachable', 'warning'], decision: 'reply' }),
    { ...scene('won'), kind: 'ending', outcome: 'success', decision: undefined },
  ],
  edges: [way('call', 'relief', 'own'), way('call', 'ice', 'bounce'), way('call', 'ice', 'shrug'), way('relief', 'won', 'end'), way('ice', 'call', 'again'), way('ice', 'nowhere', 'lost'), way('attic', 'won', 'out')],
};
const graph = graphOf(MAP);
const at = (id: string, ...trail: string[]) => ({ at: id, trail });

describe('walking the map by keys', () => {
  it('goes forward along the first way, to the ways beside it, and back where it came from', () => {
    expect(stepOn(graph, at('call'), 'forward')).toEqual(at('relief', 'call'));
    expect(stepOn(graph, at('relief', 'call'), 'next')).toEqual(at('ice', 'call'));
    expect(stepOn(graph, at('ice', 'call'), 'next')).toBeUndefined();
    expect(stepOn(graph, at('ice', 'call'), 'previous')).toEqual(at('relief', 'call'));
    expect(stepOn(graph, at('won', 'call', 'attic'), 'back')).toEqual(at('attic', 'call'));
    expect(stepOn(graph, at('won'), 'back')).toEqual(at('relief'));
    expect(stepOn(graph, at('won', 'call'), 'start')).toEqual(at('call'));
  });

  it('comes to what nothing leads to, and to a name that nothing has', () => {
    expect(stepOn(graph, at('attic'), 'back')).toBeUndefined();
    const alone = graphOf({ ...MAP, edges: MAP.edges.filter((edge) => edge.to !== 'call') });
    expect(stepOn(alone, at('call'), 'next')).toEqual(at('attic'));
    expect(stepOn(alone, at('attic'), 'previous')).toEqual(at('call'));
    expect(stepOn(graph, at('call', 'ice'), 'next')).toEqual(at('nowhere', 'ice'));
    expect(graph.byId.get('nowhere')?.kind).toBe('missing');
  });

  it('reaches every node from the start', () => {
    const reached = new Set(['call']);
    const queue = [at('call')];
    const alone = graphOf({ ...MAP, edges: MAP.edges.filter((edge) => edge.to !== 'call') });
    for (let here = queue.shift(); here; here = queue.shift()) {
      for (const step of ['forward', 'back', 'next', 'previous'] as const) {
        const to = stepOn(alone, here, step);
        if (to && !reached.has(to.at)) queue.push({ at: to.at, trail: [...to.trail] });
        if (to) reached.add(to.at);
      }
    }
    expect([...reached].sort()).toEqual(alone.nodes.map((node) => node.id).sort());
  });
});

describe('what is said of a node', () => {
  it('names it, counts its ways, and tells its marks in words', () => {
    const said = (id: string) => describeNode(graph, graph.byId.get(id) as never);
    expect(said('call')).toBe('Scene call, choices, 3 ways out, start. It rings.');
    expect(said('relief')).toBe('Scene relief, A sigh, choices, 1 way out.');
    expect(said('attic')).toBe('Scene attic, a written reply, 1 way out, unreachable, warning.');
    expect(said('won')).toBe('Ending, success: won.');
    expect(said('nowhere')).toMatch(/^Missing nowhere, nothing has this name/);
  });

  it('is found by id, title and words', () => {
    expect(findNodes(graph, ' RINGS ')).toEqual(['call']);
    expect(findNodes(graph, 'sigh')).toEqual(['relief']);
    expect(findNodes(graph, 'i')).toEqual(['ice', 'call', 'relief', 'attic']);
    expect(findNodes(graph, ' ')).toEqual([]);
  });
});

describe('where nodes are drawn', () => {
  it('goes from left to right, endings last and by outcome, none on another', () => {
    const places = placeNodes({
      scenes: ['a', 'b', 'c', 'alone'],
      endings: [
        { id: 'good', group: 'success' },
        { id: 'good-2', group: 'success' },
        { id: 'bad', group: 'failure' },
      ],
      ways: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['a', 'bad'],
        ['c', 'good'],
        ['b', 'b'],
      ],
    });
    const x = (id: string) => places[id]?.x ?? NaN;
    expect(x('a')).toBeLessThan(x('b'));
    expect(x('b')).toBeLessThan(x('c'));
    expect(x('good')).toBeGreaterThan(x('c'));
    expect([x('good-2'), x('bad')]).toEqual([x('good'), x('good')]);
    expect(places.bad?.y).toBeGreaterThan(Math.max(places.good?.y ?? 0, places['good-2']?.y ?? 0));
    const corners = Object.values(places).map((place) => `${place.x} ${place.y}`);
    expect(new Set(corners).size).toBe(corners.length);
  });

  it.each([50, 3000])('takes a story of %i scenes in a row, in little time and with none on another', (length) => {
    const scenes = Array.from({ length }, (_, n) => `s${n}`);
    const ways = scenes.flatMap((from, n): [string, string][] => [1, 2, 3].flatMap((by) => (n + by < length ? [[from, `s${n + by}`]] : [])));
    const places = placeNodes({ scenes: [...scenes, 'alone'], endings: [{ id: 'end', group: 'success' }], ways: [...ways, [`s${length - 1}`, 'end'], [`s${length - 1}`, 's0']] });
    const corners = Object.values(places).map(({ x, y }) => `${x} ${y}`);
    expect(corners).toHaveLength(length + 2);
    expect(new Set(corners).size).toBe(corners.length);
    expect(places.s0?.x).toBeLessThan(places[`s${length - 1}`]?.x ?? NaN);
    expect(places.end?.x).toBeGreaterThan(places[`s${length - 1}`]?.x ?? NaN);
  });
});
