import { describe, expect, it } from 'vitest';
import { attemptScore, figures, isSuccess, levelOf, type Moment } from '#app/domain/rubric/aggregate.ts';
import { bestOffered } from '#app/domain/rubric/best-offered.ts';

const choice = (criterion: string, level: number, best: number): Moment => ({ criterion, kind: 'choice', level, best });
const reply = (criterion: string, level: number, best = 3): Moment => ({ criterion, kind: 'reply', level, best });
const CRITERIA = [{ id: 'empathy', weight: 1 }, { id: 'clarity', weight: 1 }, { id: 'thanks', weight: 2 }];

describe('levelOf', () => {
  it.each([
    [0, 0],
    [0.2999, 0],
    [0.3, 1],
    [0.5999, 1],
    [0.6, 2],
    [0.8499, 2],
    [0.85, 3],
    [1, 3],
  ])('of %d is %d', (score, level) => expect(levelOf(score)).toBe(level));

  it.each([
    ['.3 from below', 0.1 * 3 - 2 ** -52, 1],
    ['.6 as a sum of fifths', 0.2 + 0.2 + 0.2 - 2 ** -53, 2],
    ['.85 as a mean', (1 + 1 + 1 + 0.4) / 4, 3],
    ['.85 as a product', 17 * 0.05 - 2 ** -53, 3],
  ])('is not lost to rounding: %s', (_, score, level) => expect(levelOf(score)).toBe(level));

  it('does not lift what is truly below a bound', () => {
    for (const bound of [0.3, 0.6, 0.85]) expect(levelOf(bound - 1e-6)).toBe(levelOf(bound) - 1);
  });
});

describe('figures', () => {
  it('weigh a reply twice a choice', () => {
    // (1 * 1/3 + 1 * 3/3 + 2 * 3/3) / 4
    expect(figures([choice('empathy', 1, 3), choice('empathy', 3, 3), reply('empathy', 3)], CRITERIA)).toEqual([
      { criterion: 'empathy', score: expect.closeTo(10 / 12, 12) as number, level: 2, moments: 3 },
    ]);
  });

  it('measure a moment by the best that it offered', () => {
    expect(figures([choice('empathy', 1, 1), choice('clarity', 1, 2), reply('thanks', 1, 1)], CRITERIA).map(({ criterion, score }) => [criterion, score])).toEqual([
      ['empathy', 1],
      ['clarity', 0.5],
      ['thanks', 1],
    ]);
  });

  it('leave out moments that offered nothing, and criteria without a moment, which is not the same as nought', () => {
    expect(figures([choice('empathy', 0, 0), choice('clarity', 0, 3)], CRITERIA)).toEqual([{ criterion: 'clarity', score: 0, level: 0, moments: 1 }]);
    expect(figures([], CRITERIA)).toEqual([]);
  });

  it('never exceed 1, and leave out criteria that the rubric does not have', () => {
    expect(figures([choice('empathy', 3, 1), choice('other', 3, 3)], CRITERIA)).toEqual([{ criterion: 'empathy', score: 1, level: 3, moments: 1 }]);
  });

  it('stand in the rubric’s order, whatever that of the moments', () => {
    expect(figures([reply('thanks', 1, 1), choice('empathy', 1, 3)], CRITERIA).map(({ criterion }) => criterion)).toEqual(['empathy', 'thanks']);
  });
});

describe('attemptScore', () => {
  const figure = (criterion: string, score: number) => ({ criterion, score, level: levelOf(score), moments: 1 });

  it('is the mean of the criteria shown by the rubric’s weights', () => {
    expect(attemptScore([figure('empathy', 1), figure('thanks', 0.25)], CRITERIA)).toBeCloseTo((1 + 2 * 0.25) / 3, 12);
    expect(attemptScore([figure('empathy', 1), figure('clarity', 0)], CRITERIA)).toBe(0.5);
  });

  it('is none where nothing was shown', () => {
    expect(attemptScore([], CRITERIA)).toBeUndefined();
    expect(attemptScore([figure('other', 1)], CRITERIA)).toBeUndefined();
  });
});

describe('isSuccess', () => {
  it.each([
    [0.7, 'success', true],
    [0.7 - 1e-12, 'mixed', true],
    [0.699, 'success', false],
    [1, 'failure', false],
    [undefined, 'success', false],
  ] as const)('of %j with an ending of %s is %j', (score, outcome, success) => expect(isSuccess(score, outcome, 0.7)).toBe(success));
});

describe('bestOffered', () => {
  const offers = [{ rates: [{ criterion: 'empathy', level: 2 }] }, { rates: [{ criterion: 'empathy', level: 3 }, { criterion: 'clarity', level: 0 }] }, { rates: [] }];
  it('is the best level on a criterion among the choices, and 0 where none shows it', () => {
    expect(['empathy', 'clarity', 'thanks'].map((criterion) => bestOffered(offers, criterion))).toEqual([3, 0, 0]);
    expect(bestOffered([], 'empathy')).toBe(0);
  });
});
