/** Numbers from 0 (included) to 1, the same ones for the same seed (mulberry32, by Tommy Ettinger, in the public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ids like the application's own: 24 characters in no order, so that rows which belong together lie as far apart as they would. */
export const idsFrom = (random: () => number) => (): string => Array.from({ length: 24 }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join('');
