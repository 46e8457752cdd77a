import { describe, expect, it } from 'vitest';
import { skills, type SkillAtom, type SkillFigure } from '#app/domain/cohort/skills.ts';

const EMPATHY = { id: 'empathy', name: 'Empathy', scale: 'levels' as const };

interface Person {
  cohorts: string[];
  team: string;
  job: string;
  level: number;
}

const atomsOf = (people: Person[]): SkillAtom[] => people.map(({ level, ...where }) => ({ ...where, criterion: 'empathy', first: 0, latest: level, people: 1 }));
const of = (n: number, where: Partial<Person> = {}): Person[] => Array.from({ length: n }, (_, at) => ({ cohorts: ['a'], team: 't', job: 'j', level: at % 4, ...where }));
const ask = (people: Person[], filter = {}, cohort = 'a', order = ['a', 'b', 'c', 'd']): SkillFigure | undefined => skills(atomsOf(people), [EMPATHY], cohort, order, filter)[0];

describe('skills', () => {
  it('spreads the levels of the first and the latest attempt over the scale', () => {
    expect(ask(of(6))).toEqual({ ...EMPATHY, shown: true, people: 6, first: [6, 0, 0, 0], latest: [2, 2, 1, 1], small: true });
    expect(ask(of(20))).toMatchObject({ small: false });
    const [done] = skills(atomsOf(of(8)), [{ ...EMPATHY, scale: 'done' }], 'a', ['a']);
    expect(done).toMatchObject({ first: [8, 0], latest: [4, 4] });
  });

  it('says the same of fewer than five and of nobody', () => {
    expect(ask(of(4))).toMatchObject({ shown: false, why: 'few' });
    expect(ask([])).toEqual(ask(of(4)));
    expect(ask(of(5))).toMatchObject({ shown: true });
  });

  it('refuses a filter that leaves one to four, and allows one that leaves none or five', () => {
    const people = [...of(6), ...of(3, { team: 'u' })];
    expect(ask(people)).toMatchObject({ people: 9 });
    expect(ask(people, { team: 't' })).toMatchObject({ shown: false, why: 'filter' });
    expect(ask([...of(6), ...of(5, { team: 'u' })], { team: 't' })).toMatchObject({ people: 6 });
    expect(ask(of(6), { team: 't' })).toMatchObject({ people: 6 });
  });

  it('refuses filters that together would leave a few', () => {
    // Three teams: each filter alone leaves ten or eight, all three of them leave the three of `w`.
    const people = [...of(5), ...of(5, { team: 'u' }), ...of(3, { team: 'w' })];
    expect(ask(people, { team: 't' })).toMatchObject({ why: 'filter' });
    // Work `k` is done in team t alone: t without k would be two.
    const nested = [...of(2), ...of(6, { job: 'k' }), ...of(6, { team: 'u' })];
    expect(ask(nested, { team: 't' })).toMatchObject({ people: 8 });
    expect(ask(nested, { job: 'k' })).toMatchObject({ why: 'filter' });
    expect(ask(nested, { team: 't', job: 'k' })).toMatchObject({ why: 'filter' });
  });

  it('withholds the newer cohort where two compared would tell of a few', () => {
    const people = [...of(10, { cohorts: ['a', 'b'] }), ...of(2)];
    expect(ask(people)).toMatchObject({ shown: true });
    expect(ask(people, {}, 'b')).toMatchObject({ shown: false, why: 'others' });
    const three = [...of(5, { cohorts: ['a', 'b'] }), ...of(5, { cohorts: ['a', 'c'] }), ...of(2)];
    expect(ask(three, {}, 'b')).toMatchObject({ shown: true });
    expect(ask(three, {}, 'c')).toMatchObject({ shown: false, why: 'others' });
  });
});

/** A small generator with a seed, so that a failure can be had again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('everything that is shown, taken together', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('never tells of one to four (%i)', (seed) => {
    const below = chance(seed);
    const cohorts = ['a', 'b', 'c', 'd'];
    const people = Array.from({ length: 12 + below(60) }, (): Person => ({ cohorts: cohorts.filter(() => below(3) === 0), team: `t${below(seed % 2 ? 2 : 3)}`, job: `j${below(2)}`, level: below(4) }));
    const views: Set<number>[] = [];
    for (const cohort of cohorts) {
      for (const team of [undefined, 't0', 't1', 't2']) {
        for (const job of [undefined, 'j0', 'j1']) {
          const figure = ask(people, { team, job }, cohort, cohorts);
          if (!figure?.shown) continue;
          const seen = new Set(people.flatMap((one, at) => (one.cohorts.includes(cohort) && (!team || one.team === team) && (!job || one.job === job) ? [at] : [])));
          expect(figure.people).toBe(seen.size);
          views.push(seen);
        }
      }
    }
    // People who are in exactly the same views cannot be told apart; each such group has five, or is in no view.
    const groups = new Map<string, number>();
    people.forEach((_, at) => {
      const key = views.map((view) => (view.has(at) ? 1 : 0)).join('');
      if (key.includes('1')) groups.set(key, (groups.get(key) ?? 0) + 1);
    });
    for (const size of groups.values()) expect(size).toBeGreaterThanOrEqual(5);
  });
});
