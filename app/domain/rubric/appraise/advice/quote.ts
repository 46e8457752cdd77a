import { CUE_PATTERNS } from '../cues/all.ts';
import type { ReadClause } from '../features/read.ts';

const LONGEST = 64;

/** The learner's own words for a cue: the very phrase where it can be found, else the clause. Long ones are cut at a word. */
export function phrase(text: string, clause: ReadClause, cue: string): string {
  const raw = text.slice(clause.start, clause.end);
  const found = CUE_PATTERNS.get(cue)?.exec(raw.toLowerCase().replace(/[’‘`´]/g, "'"));
  return found && found[0].length > 2 && raw.length === raw.toLowerCase().length ? cut(raw.slice(found.index, found.index + found[0].length)) : cut(raw);
}

/** A clause as the learner wrote it, cut at a word where it is long. */
export const words = (text: string, clause: ReadClause): string => cut(text.slice(clause.start, clause.end));

function cut(raw: string): string {
  const line = raw.replace(/\s+/g, ' ').replace(/[\s,;:.–—-]+$/, '').trim();
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, space > 20 ? space : LONGEST)} …`;
}
