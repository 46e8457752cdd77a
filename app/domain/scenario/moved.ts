import type { Kept } from './notes.ts';

/** A copy of a thing of the model, `by` lines further down in its file, with what is noted of every part of it. */
export function moved<T>(thing: T, by: number, kept: Kept): T {
  if (Array.isArray(thing)) return thing.map((part: unknown) => moved(part, by, kept)) as T;
  if (typeof thing !== 'object' || thing === null) return thing;
  const copy = Object.fromEntries(
    Object.entries(thing).map(([key, part]) => [key, key === 'line' && typeof part === 'number' ? part + by : moved(part as unknown, by, kept)]),
  ) as T & object;
  const places = kept.places.get(thing);
  if (places) kept.places.set(copy, new Map([...places].map(([name, place]) => [name, { line: place.line + by, column: place.column }])));
  if (kept.damaged.has(thing)) kept.damaged.add(copy);
  return copy;
}
