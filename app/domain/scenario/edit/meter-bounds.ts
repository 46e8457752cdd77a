import type { MeterFields } from './fields.ts';

/** Why a meter cannot have these bounds; undefined when it can. */
export function refusedBounds({ start, min, max }: Pick<MeterFields, 'start' | 'min' | 'max'>): string | undefined {
  if (![start, min, max].every((value) => Number.isInteger(value) && Math.abs(value) <= 1000)) return 'A meter has whole numbers from -1000 to 1000.';
  if (min >= max) return 'The lowest value must be less than the highest.';
  return start < min || start > max ? `A meter starts between its lowest and its highest value, from ${min} to ${max}.` : undefined;
}
