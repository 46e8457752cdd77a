import type { Matrix } from './matrix.ts';

/** Numbers of a matrix as signed whole numbers of 8 or 16 bits, each column with its own step, in base 64. */
export function packSigned({ columns, cells }: Matrix, bits: 8 | 16): { packed: string; steps: number[] } {
  const most = bits === 8 ? 127 : 32767;
  const largest = new Array<number>(columns).fill(0);
  cells.forEach((value, index) => (largest[index % columns] = Math.max(largest[index % columns] as number, Math.abs(value))));
  const steps = largest.map((value) => Math.fround(value / most) || 1);
  const whole = Array.from(cells, (value, index) => Math.max(-most, Math.min(most, Math.round(value / (steps[index % columns] as number)))));
  const bytes = bits === 8 ? Int8Array.from(whole) : Int16Array.from(whole);
  return { packed: Buffer.from(bytes.buffer).toString('base64'), steps };
}

/** Numbers from 0 to 255 steps as bytes in base 64. */
export const packUnsigned = (values: Iterable<number>, step: number): string =>
  Buffer.from(Uint8Array.from(values, (value) => Math.max(0, Math.min(255, Math.round(value / step))))).toString('base64');
