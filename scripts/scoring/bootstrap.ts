/**
 * A 95 % interval of a figure over rows, by drawing clients with replacement 400 times: replies to one client are alike,
 * so it is clients that are drawn. The draws are the same each time.
 */
export function interval(clients: readonly string[], figure: (rows: readonly number[]) => number): [low: number, high: number] {
  const rowsOf = new Map<string, number[]>();
  clients.forEach((client, row) => rowsOf.set(client, [...(rowsOf.get(client) ?? []), row]));
  const groups = [...rowsOf.values()];
  const random = draws(20240601);
  const figures = Array.from({ length: 400 }, () => figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] as number[]))).sort((a, b) => a - b);
  return [figures[10] as number, figures[389] as number];
}

/** Numbers from 0 up to 1 that look random and are always the same (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
