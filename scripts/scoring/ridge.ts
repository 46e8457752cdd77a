import { inverse, matrix, part, times } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** A ridge on a kernel, solved once; leaving clients out again needs only small systems. */
export interface Ridge {
  /** Inverse of the kernel with the penalty on its diagonal. */
  inverse: Matrix;
  /** What each training reply contributes, by criterion. */
  shares: Matrix;
  targets: Matrix;
}

/** Solves the ridge for all targets at once; the penalty is by reply: a reply that counts half has twice the penalty. */
export function solve(likeness: Matrix, targets: Matrix, penalty: readonly number[]): Ridge {
  const n = likeness.rows;
  const penalised: Matrix = { ...likeness, cells: likeness.cells.slice() };
  for (let index = 0; index < n; index += 1) penalised.cells[index * n + index]! += penalty[index] as number;
  const inverted = inverse(penalised);
  return { inverse: inverted, shares: times(inverted, targets), targets };
}

/**
 * What the ridge would predict for these replies had it been trained without all of them: exact, by the block form of
 * leave-one-out (the residual of a left-out block is G⁻¹·α with G and α the block's parts of the inverse and the shares).
 */
export function without(ridge: Ridge, left: readonly number[]): Matrix {
  const width = ridge.targets.columns;
  const block = inverse(part(ridge.inverse, left, left));
  const shares = part(ridge.shares, left, Array.from({ length: width }, (_, index) => index));
  const residuals = times(block, shares);
  const predicted = matrix(left.length, width);
  left.forEach((row, index) => {
    for (let one = 0; one < width; one += 1) predicted.cells[index * width + one] = (ridge.targets.cells[row * width + one] as number) - (residuals.cells[index * width + one] as number);
  });
  return predicted;
}

/** The contributions of the training replies as they would be without these: theirs are nought. */
export function sharesWithout({ inverse: whole, shares }: Ridge, left: readonly number[]): Matrix {
  const columns = Array.from({ length: shares.columns }, (_, index) => index);
  const rows = Array.from({ length: shares.rows }, (_, index) => index);
  const moved = times(part(whole, rows, left), times(inverse(part(whole, left, left)), part(shares, left, columns)));
  const rest: Matrix = { ...shares, cells: shares.cells.map((value, index) => value - (moved.cells[index] as number)) };
  for (const row of left) rest.cells.fill(0, row * shares.columns, (row + 1) * shares.columns);
  return rest;
}
