import { plainWords } from '#app/domain/content/plain-words.ts';

/** As much of a part as can hold its first words. */
const LOOKED_AT = 900;
const SHOWN = 64;

/**
 * What was found for the last text, by the stretch that it was found in: a thousand parts are asked about at each edit,
 * and one has changed. Only stretches of the last text are kept, for each of them keeps its whole text in memory.
 */
let known: ReadonlyMap<string, string> = new Map();

/** The first words that each part of a text shows a reader, without tags and comments. */
export function firstWords(text: string, parts: readonly { start: number; end: number }[]): string[] {
  const next = new Map<string, string>();
  const words = parts.map(({ start, end }) => {
    const part = text.slice(start, Math.min(end, start + LOOKED_AT));
    const found = known.get(part) ?? wordsIn(part);
    next.set(part, found);
    return found;
  });
  known = next;
  return words;
}

function wordsIn(part: string): string {
  const shown = part
    .replace(/\{\s*\/\*[\s\S]*?(?:\*\/\s*\}|$)/g, ' ')
    .replace(/(?<!\\)<(?:[^<>"']|"[^"]*"|'[^']*')*(?:>|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plainWords(shown);
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words;
}
