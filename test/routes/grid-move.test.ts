import { describe, expect, it } from 'vitest';
import { missingParts, partsFrom, rowOf } from '#app/routes/cohorts.$cohort/parts.ts';
import { moveFrom } from '#app/routes/cohorts.$cohort/grid-move.ts';

const SHAPE = { first: 0, last: 100, columns: [0, 1, 2, 3], page: 10, rightToLeft: false };
const from = (row: number, column: number, key: string, ctrl = false, shape = SHAPE) => {
  const to = moveFrom({ row, column }, key, ctrl, shape);
  return to && [to.row, to.column];
};

describe('moveFrom', () => {
  it('goes cell by cell, along a row, by pages and to the ends', () => {
    expect(from(5, 1, 'ArrowDown')).toEqual([6, 1]);
    expect(from(5, 1, 'ArrowUp')).toEqual([4, 1]);
    expect(from(5, 1, 'ArrowRight')).toEqual([5, 2]);
    expect(from(5, 1, 'ArrowLeft')).toEqual([5, 0]);
    expect([from(5, 1, 'Home'), from(5, 1, 'End')]).toEqual([[5, 0], [5, 3]]);
    expect([from(5, 1, 'Home', true), from(5, 1, 'End', true)]).toEqual([[0, 0], [100, 3]]);
    expect([from(50, 1, 'PageDown'), from(50, 1, 'PageUp')]).toEqual([[60, 1], [40, 1]]);
  });

  it('holds at the edges', () => {
    expect([from(0, 0, 'ArrowUp'), from(0, 0, 'ArrowLeft'), from(100, 3, 'ArrowDown'), from(100, 3, 'ArrowRight'), from(98, 0, 'PageDown')]).toEqual([[0, 0], [0, 0], [100, 3], [100, 3], [100, 0]]);
  });

  it('goes the reader’s way where that is from right to left, and past columns that are left out', () => {
    expect(from(5, 1, 'ArrowLeft', false, { ...SHAPE, rightToLeft: true })).toEqual([5, 2]);
    expect(from(5, 0, 'ArrowRight', false, { ...SHAPE, columns: [0, 3] })).toEqual([5, 3]);
  });

  it('leaves other keys alone', () => expect([from(5, 1, 'Enter'), from(5, 1, 'a'), from(5, 1, 'Tab')]).toEqual([undefined, undefined, undefined]));
});

describe('parts', () => {
  const people = Array.from({ length: 120 }, (_, n) => `p${n}`);

  it('hold what the page came with where it belongs', () => {
    const parts = partsFrom(people, 200);
    expect([rowOf(parts, 200), rowOf(parts, 319), rowOf(parts, 320), rowOf(parts, 199)]).toEqual(['p0', 'p119', undefined, undefined]);
  });

  it('that nobody has asked for are missing, those on their way and those that failed are not', () => {
    const parts = new Map([...partsFrom(people.slice(0, 50), 0), [1, { state: 'loading' as const }], [3, { state: 'failed' as const }]]);
    expect(missingParts(parts, 10, 260)).toEqual([2, 4, 5]);
    expect([rowOf(parts, 60), rowOf(parts, 160)]).toEqual(['loading', 'failed']);
  });
});
