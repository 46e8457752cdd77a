import { describe, expect, it } from 'vitest';
import { strongerChoice } from '#app/domain/debrief/stronger.ts';
import type { Choice } from '#app/domain/scenario/model.ts';

const choice = (id: string, rates: Record<string, number>): Choice => ({
  id, to: 'next', rates: Object.entries(rates).map(([criterion, level]) => ({ criterion, level })), effects: [], text: id, at: { line: 1, column: 1 },
});

const [weak, good, best] = [choice('weak', { empathy: 1 }), choice('good', { empathy: 2, clarity: 1 }), choice('best', { empathy: 3, clarity: 1 })] as const;

describe('strongerChoice', () => {
  it('is the strongest on offer, with the criteria on which it is higher', () => {
    expect(strongerChoice([weak, good, best], weak)).toEqual({ choice: best, criteria: ['empathy', 'clarity'] });
    expect(strongerChoice([weak, good, best], good)).toEqual({ choice: best, criteria: ['empathy'] });
  });

  it('is none for the strongest, for one as strong, and where nothing else was on offer', () => {
    expect(strongerChoice([weak, good, best], best)).toBeUndefined();
    expect(strongerChoice([best, choice('other', { clarity: 3, partnership: 1 })], best)).toBeUndefined();
    expect(strongerChoice([weak], weak)).toBeUndefined();
  });

  it('is the first of several that are equally strong', () => {
    expect(strongerChoice([weak, choice('first', { empathy: 3 }), choice('second', { clarity: 3 })], weak)?.choice.id).toBe('first');
  });

  it('knows nothing of choices that were not on offer', () => {
    expect(strongerChoice([weak, good], weak)?.choice.id).toBe('good');
  });

  it('never calls a choice stronger that rates nothing', () => {
    expect(strongerChoice([weak, choice('silent', {})], weak)).toBeUndefined();
    expect(strongerChoice([choice('silent', {}), choice('none', { empathy: 0 })], choice('silent', {}))).toBeUndefined();
  });
});
