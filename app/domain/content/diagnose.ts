import { strayBrace } from './diagnose-brace.ts';
import { closingMistake } from './diagnose-closing.ts';
import { brokenTag } from './diagnose-tag.ts';
import type { Parsed, SyntaxStop } from './mdx-parser.ts';
import type { Repair } from './repair.ts';

/** Finds the mistake at which the parser stopped; `parse` tries a repair. Offsets before the end of `text` never move. */
export function diagnose(text: string, stop: SyntaxStop, parse: (text: string) => Parsed): Repair | undefined {
  if (stop.rule === 'end-tag-mismatch' || stop.rule === 'unexpected-closing-slash') return closingMistake(text, stop);
  if (stop.message.includes('in expression') || stop.message.includes('closing brace')) return strayBrace(text, stop, parse);
  return brokenTag(text, stop);
}
