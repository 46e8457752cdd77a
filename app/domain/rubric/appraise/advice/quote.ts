import type { ReadClause } from '../features/read.ts';

const LONGEST = 64;

/** A clause as the learner wrote it, whole; cut at a word where it is long. */
export function words(text: string, clause: ReadClause): string {
  const line = text.slice(clause.start, clause.end).replace(/\s+/g, ' ').replace(/[\s,;:.–—-]+$/, '').trim();
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, space > 20 ? space : LONGEST).replace(/[\s,;:.–—-]+$/, '')} …`;
}
