import { describe, expect, it } from 'vitest';
import { counted, type Rater } from '#app/domain/rubric/counted.ts';
import { masteryOf } from '#app/domain/rubric/criteria.ts';
import { endingFigures } from '#app/domain/rubric/ending-figures.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';

const rating = (n: number, rater: Rater, level: number, day = 1, criterion = 'empathy', best = 3) => ({ n, criterion, rater, level, best, rated_at: `2026-01-0${day}T00:00:00.000Z` });
const levels = (...ratings: ReturnType<typeof rating>[]) => counted(ratings).map(({ level }) => level);

describe('counted', () => {
  it('leaves self-ratings out', () => {
    expect(levels(rating(1, 'self', 3))).toEqual([]);
    expect(levels(rating(1, 'self', 3, 2), rating(1, 'local', 1, 1))).toEqual([1]);
  });

  it('takes a trainer’s rating before any other, whatever its time or place', () => {
    expect(levels(rating(1, 'local', 1, 2), rating(1, 'trainer', 3, 1))).toEqual([3]);
    expect(levels(rating(1, 'trainer', 3, 1), rating(1, 'local', 1, 2))).toEqual([3]);
    expect(levels(rating(1, 'trainer', 0, 1), rating(1, 'author', 3, 2))).toEqual([0]);
  });

  it('takes the latest of several trainers’ ratings', () => {
    const [first, second] = [rating(1, 'trainer', 3, 1), rating(1, 'trainer', 2, 2)];
    expect(levels(first, second)).toEqual([2]);
    expect(levels(second, first)).toEqual([2]);
  });

  it('takes one rating a move and criterion, and all of different ones', () => {
    const ratings = [rating(1, 'author', 1), rating(1, 'author', 2, 1, 'clarity'), rating(2, 'author', 3), rating(2, 'trainer', 0, 2)];
    expect(counted(ratings)).toEqual([ratings[0], ratings[1], ratings[3]]);
  });

  it('does not change what it is given', () => {
    const ratings = Object.freeze([rating(1, 'author', 1), rating(1, 'trainer', 2)]);
    expect(counted(ratings)).toHaveLength(1);
    expect(ratings).toHaveLength(2);
  });
});

describe('endingFigures', () => {
  const criterion = { id: 'empathy', name: 'Empathy', about: '', scale: 'levels', weight: 1, rater: 'self', descriptors: [] } as const;
  const ended = (ratings: ReturnType<typeof rating>[], outcome: 'success' | 'failure' = 'success') =>
    endingFigures({ ratings, isReply: (n) => n === 2, criteria: [{ ...criterion, descriptors: [] }], outcome, mastery: 0.7 });

  it('counts the rating that counts, a reply twice', () => {
    // (1 * 1/3 + 2 * 3/3) / 3
    const { figures, score, success } = ended([rating(1, 'author', 1), rating(2, 'local', 0), rating(2, 'trainer', 3), rating(2, 'self', 0)]);
    expect(figures).toEqual([{ criterion: 'empathy', score: expect.closeTo(7 / 9, 12) as number, level: 2, moments: 2 }]);
    expect(score).toBeCloseTo(7 / 9, 12);
    expect(success).toBe(true);
  });

  it('is no success with a failing ending, nor with self-ratings alone', () => {
    expect(ended([rating(1, 'author', 3)], 'failure').success).toBe(false);
    expect(ended([rating(2, 'self', 3)])).toEqual({ figures: [], score: undefined, success: false });
  });
});

it('mastery over several rubrics is the strictest', () => {
  const rubric = (mastery: number): Rubric => ({ slug: 'r', title: '', about: '', mastery, criteria: [] });
  expect(masteryOf([rubric(0.7), rubric(0.9), rubric(0.5)])).toBe(0.9);
});
