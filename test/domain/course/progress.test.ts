import { describe, expect, it } from 'vitest';
import { doneCount, nextItem, openQuizzes, statusOf } from '#app/domain/course/progress.ts';

const NOT_BEGUN = { started_at: null, completed_at: null };
const UNDER_WAY = { started_at: '2026-01-01', completed_at: null };
const DONE = { started_at: '2026-01-01', completed_at: '2026-01-02' };

describe('progress', () => {
  it('of an item is decided by its dates', () => {
    expect([NOT_BEGUN, UNDER_WAY, DONE].map(statusOf)).toEqual(['not-begun', 'under-way', 'done']);
    expect(statusOf({ started_at: null, completed_at: '2026-01-02' })).toBe('done');
  });

  it('goes on with the first item in order that is not done', () => {
    expect(nextItem([DONE, UNDER_WAY, NOT_BEGUN])).toBe(UNDER_WAY);
    expect(nextItem([NOT_BEGUN, DONE, UNDER_WAY])).toBe(NOT_BEGUN);
    expect(nextItem([DONE, DONE])).toBeUndefined();
    expect(nextItem([])).toBeUndefined();
  });

  it('counts what is done', () => {
    expect(doneCount([DONE, UNDER_WAY, DONE, NOT_BEGUN])).toBe(2);
    expect(doneCount([])).toBe(0);
  });

  it('names the quizzes that have no answer, in their order, whatever else was answered', () => {
    const quizzes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(openQuizzes(quizzes, [{ quiz: 'b' }, { quiz: 'an older quiz' }])).toEqual(['a', 'c']);
    expect(openQuizzes(quizzes, quizzes.map(({ id }) => ({ quiz: id })))).toEqual([]);
    expect(openQuizzes([], [])).toEqual([]);
  });
});
