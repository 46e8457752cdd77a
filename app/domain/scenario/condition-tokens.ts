import type { Located } from '../content/located.ts';
import { partOf } from '../content/located.ts';
import type { Comparison } from './model.ts';

export type Token = { located: Located } & (
  | { kind: 'name'; name: string }
  | { kind: 'visited'; scene: string }
  | { kind: 'number'; value: number }
  | { kind: 'compare'; op: Comparison }
  | { kind: 'and' | 'or' | 'not' | 'open' | 'close' | 'end' }
  | { kind: 'wrong' }
);

const PATTERN = /\s*(?:(visited\s*:\s*([A-Za-z0-9_-]*))|([A-Za-z_][A-Za-z0-9_-]*)|(-?\d{1,9}(?![\w.]))|(<=|>=|==|!=|<|>|=)|([()])|(\S[^\s()]*))/y;
const WORDS = new Set(['and', 'or', 'not']);

/** A condition's text as tokens, the last of kind `end`; what is none of the grammar's is of kind `wrong`. */
export function tokensOf(text: Located): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN.source, 'y');
  for (let match = pattern.exec(text.text); match; match = pattern.exec(text.text)) {
    const [whole, visited, scene, name, number, op, bracket] = match;
    const start = match.index + whole.length - whole.trimStart().length;
    const located = partOf(text, start, match.index + whole.length);
    if (visited !== undefined) tokens.push({ kind: 'visited', scene: scene ?? '', located });
    else if (name !== undefined && WORDS.has(name)) tokens.push({ kind: name as 'and' | 'or' | 'not', located });
    else if (name !== undefined) tokens.push({ kind: 'name', name, located });
    else if (number !== undefined) tokens.push({ kind: 'number', value: Number(number), located });
    else if (op !== undefined) tokens.push({ kind: 'compare', op: (op === '==' ? '=' : op) as Comparison, located });
    else if (bracket !== undefined) tokens.push({ kind: bracket === '(' ? 'open' : 'close', located });
    else tokens.push({ kind: 'wrong', located });
  }
  return [...tokens, { kind: 'end', located: partOf(text, text.text.trimEnd().length, text.text.length) }];
}
