import { describe, expect, it } from 'vitest';
import { ENOUGH_PAIRS, calibrate, errorOfKappa } from '#app/domain/rubric/calibration.ts';

type Pair = [number, number];
const times = (n: number, ...pairs: Pair[]): Pair[] => Array.from({ length: n }, () => pairs).flat();
const SAME = times(5, [0, 0], [1, 1], [2, 2], [3, 3]);

describe('calibration', () => {
  it('says nothing of fewer pairs than mean something, however far apart', () => {
    expect(calibrate(times(ENOUGH_PAIRS - 1, [0, 3]), 3, 0.8).verdict).toBe('too-few');
    expect(calibrate([], 3, 0.8)).toMatchObject({ verdict: 'too-few', n: 0, exact: 0, kappa: undefined });
  });

  it('cannot say anything where all are on one level', () => {
    expect(calibrate(times(30, [2, 2]), 3, 0.8)).toMatchObject({ verdict: 'one-level', exact: 1, kappa: undefined });
  });

  it('is as claimed at the claim and above it, and where nothing is claimed', () => {
    expect(calibrate(SAME, 3, 0.8)).toMatchObject({ verdict: 'as-claimed', kappa: 1 });
    expect(calibrate(SAME, 3, 1).verdict).toBe('as-claimed');
    expect(calibrate(times(10, [0, 3], [3, 0]), 3, undefined).verdict).toBe('as-claimed');
  });

  it('is below beyond chance when the two contradict each other', () => {
    const { verdict, kappa, confusion } = calibrate(times(10, [0, 3], [3, 0]), 3, 0.8);
    expect(verdict).toBe('below');
    expect(kappa).toBe(-1);
    expect(confusion).toEqual([[0, 0, 0, 10], [0, 0, 0, 0], [0, 0, 0, 0], [10, 0, 0, 0]]);
  });

  it('is perhaps below when as few pairs may be so by chance, and below when there are many of the same', () => {
    const some: Pair[] = [...SAME, [0, 1], [1, 2], [2, 1], [3, 2], [3, 1], [0, 2]];
    const kappa = calibrate(some, 3, undefined).kappa ?? 0;
    expect(calibrate(some, 3, kappa + 0.02).verdict).toBe('perhaps-below');
    expect(calibrate(times(100, ...some), 3, kappa + 0.02).verdict).toBe('below');
  });

  it('is surer of more pairs: four times as many halve the error', () => {
    const some: Pair[] = [...SAME, [0, 1], [1, 2], [2, 1], [3, 2]];
    expect(errorOfKappa(SAME, 3)).toBe(0);
    expect(errorOfKappa(some, 3) / errorOfKappa(times(4, ...some), 3)).toBeCloseTo(2, 1);
  });
});
