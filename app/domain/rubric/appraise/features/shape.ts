import type { ReadClause } from './read.ts';
import { TALLIES } from './tally.ts';
import type { Tally } from './tally.ts';

const few = (value: number, most: number): number => Math.min(most, value);

/** Length, structure and hardness of some clauses together, by name, in a fixed order. */
export function shapeOf(clauses: readonly ReadClause[]): [string, number][] {
  const sum = Object.fromEntries(TALLIES.map((name) => [name, 0])) as Tally;
  const echoes = new Set<string>();
  const own = new Set<string>();
  let longest = 0;
  for (const clause of clauses) {
    for (const name of TALLIES) sum[name] += clause.tally[name];
    for (const lemma of clause.contents) own.add(lemma);
    for (const lemma of clause.echoes) echoes.add(lemma);
    longest = Math.max(longest, clause.tally.words);
  }
  const words = Math.max(1, sum.words);
  const parts = Math.max(1, clauses.length);
  return [
    ['length:words', few(words, 140) / 40],
    ['length:log', Math.log2(1 + words)],
    ['length:short', Number(words <= 12)],
    ['length:very-short', Number(words <= 6)],
    ['length:clauses', few(clauses.length, 14) / 5],
    ['length:clause', few(words / parts, 30) / 10],
    ['length:longest', few(longest, 50) / 20],
    ['letters:mean', sum.letters / words],
    ['letters:long', (sum.longWords / words) * 10],
    ['hard:terms', few(sum.hard, 8)],
    ['hard:share', few((sum.hard / words) * 20, 8)],
    ['hard:acronyms', few(sum.acronyms, 6)],
    ['hard:acronym-share', few((sum.acronyms / words) * 20, 8)],
    ['hard:odd', few((sum.odd / words) * 10, 5)],
    ['marks:questions', few(sum.questions, 6)],
    ['marks:question-share', sum.questions / parts],
    ['marks:exclaims', few(sum.exclaims, 4)],
    ['marks:emoji', few(sum.emoji, 2)],
    ['marks:lines', few(sum.lines, 4)],
    ['marks:list', few(sum.items, 1)],
    ['marks:numbers', few(sum.numbers, 6)],
    ['marks:quote', few(sum.quotes, 1)],
    ['who:i', few(sum.i, 8)],
    ['who:you', few(sum.you, 8)],
    ['who:we', few(sum.we, 6)],
    ['who:they', few(sum.they, 6)],
    ['who:i-share', few((sum.i / words) * 20, 5)],
    ['who:you-share', few((sum.you / words) * 20, 5)],
    ['who:names', few(sum.names, 4)],
    ['names:words', few(echoes.size, 8)],
    ['names:share', (echoes.size / Math.max(4, own.size)) * 5],
    ['names:own', few(own.size - echoes.size, 20) / 5],
    ['words:nouns', (sum.nouns / words) * 10],
    ['words:adverbs', (sum.adverbs / words) * 10],
  ];
}
