import { distance } from 'fastest-levenshtein';

/** The name that was most likely meant, or undefined when none is near: at most a third of its letters may differ. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of names) {
    if (candidate === name || candidate.length > 64) continue;
    const away = awayFrom(name, candidate);
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (away <= allowed && away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return best;
}

/** How many letters differ; two neighbours that changed places are one slip, and a capital letter is none. */
function awayFrom(name: string, candidate: string): number {
  if (candidate.toLowerCase() === name.toLowerCase()) return 0;
  const first = [...name].findIndex((letter, index) => letter !== candidate[index]);
  const swapped = name.slice(0, first) + (name[first + 1] ?? '') + name.charAt(first) + name.slice(first + 2);
  return first >= 0 && swapped === candidate ? 1 : distance(name, candidate);
}

/** The end of a sentence about a wrong name: "; did you mean `relief`?", or a full stop when nothing is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const meant = nearest(name, names);
  return meant === undefined ? '.' : `; did you mean \`${meant}\`?`;
}

/** As `didYouMean`, but where nothing is near it lists the right names, if they are few. */
export function orOneOf(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  if (meant !== undefined) return `; did you mean \`${meant}\`?`;
  if (names.length === 0 || names.length > 12) return '.';
  return names.length === 1 ? `; write ${listed(names)}.` : `; write one of ${listed(names)}.`;
}

/** Names in backticks with commas between them. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
