import { strayBrace } from './diagnose-brace.ts';
import { closingMistake } from './diagnose-closing.ts';
import { brokenTag } from './diagnose-tag.ts';
import type { SyntaxStop } from './mdx-parser.ts';
import type { Repair } from './repair.ts';

/** Finds the mistake at which the parser stopped. Offsets before the end of `text` never move. */
export function diagnose(text: string, stop: SyntaxStop): Repair | undefined {
  if (stop.rule === 'end-tag-mismatch' || stop.rule === 'unexpected-closing-slash') return closingMistake(text, stop);
  if (stop.message.includes('in expression') || stop.message.includes('closing brace')) return strayBrace(text, stop);
  return brokenTag(text, stop);
}
