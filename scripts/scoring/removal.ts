import type { Span } from '#app/domain/rubric/appraise/model.ts';
import { CRITERIA } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { Weights } from '#app/domain/rubric/appraise/scorer/model.ts';
import type { Example } from './examples.ts';
import { levelsOf, ratingsOf } from './whole.ts';

/** How often removing the evidence lowers a level above missing, and removing as much other text leaves it. */
export interface Removal {
  ratings: number;
  lowered: number;
  /** Ratings whose text has anything beside the evidence. */
  others: number;
  kept: number;
}

export const REMOVED_FOR = ['empathy', 'inquiry', 'responsiveness', 'reliability', 'partnership'] as const;
export const noRemoval = (): Removal => ({ ratings: 0, lowered: 0, others: 0, kept: 0 });

/** Tries it on one reply. Other words are taken in order from a place that `random` chooses, as many letters as the evidence has. */
export function tryRemoval(tally: Removal, weights: Weights, { message, reply }: Example, random: () => number): void {
  const ratings = ratingsOf(weights, message, reply);
  for (const name of REMOVED_FOR) {
    const at = CRITERIA.indexOf(name);
    const rating = ratings[at];
    if (!rating || rating.level === 0) continue;
    tally.ratings += 1;
    if ((levelsOf(weights, message, cut(reply, rating.evidence))[at] as number) < rating.level) tally.lowered += 1;
    const others = otherWords(reply, rating.evidence, random);
    if (others.length === 0) continue;
    tally.others += 1;
    if ((levelsOf(weights, message, cut(reply, others))[at] as number) >= rating.level) tally.kept += 1;
  }
}

function otherWords(text: string, evidence: readonly Span[], random: () => number): Span[] {
  const words = [...text.matchAll(/\S+/g)].map((found): Span => [found.index, found.index + found[0].length]).filter(([start, end]) => !evidence.some(([from, to]) => start < to && end > from));
  const size = evidence.reduce((sum, [start, end]) => sum + end - start, 0);
  const first = Math.floor(random() * words.length);
  const taken: Span[] = [];
  for (let index = 0, length = 0; index < words.length && length < size; index += 1) {
    const word = words[(first + index) % words.length] as Span;
    taken.push(word);
    length += word[1] - word[0] + 1;
  }
  return taken;
}

function cut(text: string, spans: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
