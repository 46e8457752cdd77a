import { paintOver } from './repair.ts';
import type { Repair } from './repair.ts';
import type { Parsed, SyntaxStop } from './mdx-parser.ts';

const CANDIDATES = 6;

/** A `{` that is never closed. The parser tells only where it gave up, so the `{`s before that are tried, nearest first. */
export function strayBrace(text: string, stop: SyntaxStop, parse: (text: string) => Parsed): Repair | undefined {
  const candidates = openBraces(text, stop.offset ?? text.length);
  const movesOn = (offset: number) => {
    const parsed = parse(paintOver(text, offset, offset + 1, '('));
    return 'root' in parsed || parsed.stop.offset !== stop.offset || parsed.stop.rule !== stop.rule;
  };
  const culprit = (candidates.length > 1 ? candidates.find(movesOn) : undefined) ?? candidates[0];
  if (culprit === undefined) return undefined;
  if (/^\{\s*\/\*/.test(text.slice(culprit, culprit + 20))) {
    const message = 'This comment is not closed; write `*/}` at its end.';
    return { structural: true, code: 'unclosed-comment', offset: culprit, message, text: paintOver(text, culprit, text.indexOf('*', culprit) + 1) };
  }
  const message = 'A `{` begins an expression, and content is literal; to show it write `\\{`.';
  return { code: 'stray-brace', offset: culprit, message, text: paintOver(text, culprit, culprit + 1, '(') };
}

function openBraces(text: string, before: number): number[] {
  const found: number[] = [];
  let closed = 0;
  for (let at = Math.min(before, text.length) - 1; at >= 0 && found.length < CANDIDATES; at -= 1) {
    if (text[at] === '}') closed += 1;
    else if (text[at] === '{' && closed > 0) closed -= 1;
    else if (text[at] === '{' && !/(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(Math.max(0, at - 20), at))) found.push(at);
  }
  return found;
}
