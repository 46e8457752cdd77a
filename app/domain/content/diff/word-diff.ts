import { diffWordsWithSpace } from 'diff';
import { joinSpans, type Span } from './spans.ts';

/** More words changed than this, and the texts are simply two texts; it bounds the time, which grows with the square. */
const MOST_CHANGES = 1200;

/** With the root of a passage's letters, so that the time for many passages grows with their length and no faster. */
const CHANGES_BY_LENGTH = 7;
const mostChanges = (letters: number): number => Math.min(MOST_CHANGES, Math.ceil(CHANGES_BY_LENGTH * Math.sqrt(letters)));

/** Where less than this share of the longer text stays, one text crossed out and the other after it reads better than a mesh of both. */
const LEAST_IN_COMMON = 0.3;

/** How one passage became another, by word: what went out stands before what came in, and no change is cut up by a lone space. */
export function wordDiff(before: string, after: string): Span[] {
  const whole = joinSpans([{ kind: 'out', text: before }, { kind: 'in', text: after }]);
  if (before === after) return joinSpans([{ kind: 'same', text: before }]);
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostChanges(before.length + after.length) });
  if (!parts) return whole;
  const kept = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.trim().length, 0);
  if (kept < LEAST_IN_COMMON * Math.max(before.trim().length, after.trim().length)) return whole;

  const spans: Span[] = [];
  let out = '';
  let come = '';
  const flush = () => {
    spans.push({ kind: 'out', text: out }, { kind: 'in', text: come });
    out = come = '';
  };
  parts.forEach(({ value, added, removed }, i) => {
    if (removed) out += value;
    else if (added) come += value;
    else if (/^[ \t]+$/.test(value) && (out || come) && i + 1 < parts.length) {
      out += value;
      come += value;
    } else {
      flush();
      spans.push({ kind: 'same', text: value });
    }
  });
  flush();
  return joinSpans(spans);
}
