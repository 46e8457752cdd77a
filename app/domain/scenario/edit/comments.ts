import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Span } from './syntax.ts';

/** Where comments (and everything else in braces) stand between the words of a tree, in order. */
export function commentsIn(root: Root): Span[] {
  const spans: Span[] = [];
  visit(root, (node: Nodes) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return;
    spans.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
  });
  return spans;
}

/** What of a span is words: without comments, and without white space at the ends of each stretch. */
export function stretches(text: string, span: Span, comments: readonly Span[]): Span[] {
  const inside = comments.filter((comment) => comment.start >= span.start && comment.end <= span.end);
  const cuts = [{ start: span.start, end: span.start }, ...inside, { start: span.end, end: span.end }];
  return cuts.slice(1).flatMap((next, index) => trimmed(text, { start: cuts[index]?.end ?? span.start, end: next.start }) ?? []);
}

/** A span without the white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return lead === words.length ? undefined : { start: start + lead, end: end - (words.length - words.trimEnd().length) };
}
