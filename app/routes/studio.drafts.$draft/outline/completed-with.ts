/** More than this no list of suggestions shows to any use. */
const MOST = 200;

/** The words with their last one completed by each name that fits: what a browser's own list of suggestions can offer. */
export function completedWith(words: string, names: readonly string[]): string[] {
  const last = /[^\s()]*$/.exec(words)?.[0] ?? '';
  const before = words.slice(0, words.length - last.length);
  return names.filter((name) => name.startsWith(last) && name !== last).slice(0, MOST).map((name) => before + name);
}
