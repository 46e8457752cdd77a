import type { ElementSyntax, Span, Syntax } from './syntax.ts';

/** Whether empty lines stand between things of one kind; `otherwise` when there is only one. */
export function keptApart(text: string, things: readonly Span[], otherwise: boolean): boolean {
  const [first, second] = things;
  return first && second ? /\n[ \t]*\n/.test(text.slice(first.end, second.start)) : otherwise;
}

/** The line that a scene's decision stands after. */
export const lastLine = ({ lines }: Syntax): Span | undefined => lines.at(-1);

/** What a scene ends in, as it is written. */
export function decisionIn({ choices, reply, branches }: Syntax): ElementSyntax[] {
  if (choices.length > 0) return choices;
  return reply ? [reply] : branches;
}

/** An index held within a list. */
export const held = (index: number | undefined, length: number): number => Math.min(Math.max(index ?? length, 0), length);
