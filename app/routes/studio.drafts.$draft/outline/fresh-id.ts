/** An id that begins with `stem` and is not taken: `scene-2`, `scene-3` … */
export function freshId(stem: string, taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
}
