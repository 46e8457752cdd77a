import { plain } from './plain.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The smallest piece that can be evidence: a sentence, or a part of a long one that stands by itself. */
export interface Clause {
  start: number;
  end: number;
  tokens: Token[];
  /** As `plain` writes it. */
  plain: string;
  /** Its sentence ends in a question mark. */
  asked: boolean;
}

const LEAST_WORDS = 4;
const BREAKS = new Set([';', '—', '–', '--', '•', '...', '…']);
const JOINERS = new Set(['and', 'but', 'so', 'because', 'then', 'meanwhile', 'while', 'because', 'though', 'although', 'since']);

/** Cuts a text into clauses, in order and without overlap; white space between them belongs to none. */
export function clausesOf(text: string): Clause[] {
  const { tokens, sentenceEnds } = tokensOf(text);
  const clauses: Clause[] = [];
  let first = 0;
  for (const end of [...sentenceEnds, tokens.length]) {
    const parts = pieces(text, tokens.slice(first, end));
    const asked = parts.at(-1)?.some((token) => token.norm.startsWith('?')) ?? false;
    for (const part of parts) clauses.push(clause(text, part, asked));
    first = Math.max(first, end);
  }
  return clauses;
}

function pieces(text: string, sentence: Token[]): Token[][] {
  const cut: Token[][] = [];
  let from = 0;
  sentence.forEach((token, index) => {
    const next = sentence[index + 1];
    if (!next) return;
    const lineBreak = text.slice(token.end, next.start).includes('\n');
    const joined = token.norm === ',' && JOINERS.has(next.norm) && index - from >= LEAST_WORDS && sentence.length - index > LEAST_WORDS + 1;
    const broken = BREAKS.has(token.norm) || (token.norm === ':' && index - from >= 1 && text[token.end] === ' ') || (token.norm === '-' && text[token.end] === ' ');
    const ended = /^[.?!]+$/.test(token.norm) && text[token.end] === ' ';
    if (lineBreak || joined || broken || ended) {
      cut.push(sentence.slice(from, index + 1));
      from = index + 1;
    }
  });
  cut.push(sentence.slice(from));
  return cut.filter((piece) => piece.length > 0);
}

function clause(text: string, tokens: Token[], asked: boolean): Clause {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { start, end, tokens, plain: plain(text.slice(start, end)), asked };
}
