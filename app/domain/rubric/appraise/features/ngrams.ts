import type { ReadClause } from './read.ts';

/** The runs of one to three words in a clause, with marks for its beginning (of a question or not) and end. */
export function wordGrams(clause: Pick<ReadClause, 'masked'>): string[] {
  const words = [clause.masked.includes('?') ? '?^' : '^', ...clause.masked, '$'];
  const grams: string[] = [];
  for (let length = 1; length <= 3; length += 1) {
    for (let at = 0; at + length <= words.length; at += 1) grams.push(words.slice(at, at + length).join(' '));
  }
  return grams;
}

/** The runs of two to five letters in a clause, which see through spelling and endings. */
export function letterGrams(clause: Pick<ReadClause, 'masked'>): string[] {
  const letters = ` ${clause.masked.join(' ')} `;
  const grams: string[] = [];
  for (let length = 2; length <= 5; length += 1) {
    for (let at = 0; at + length <= letters.length; at += 1) grams.push(letters.slice(at, at + length));
  }
  return grams;
}
