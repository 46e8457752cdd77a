import { dataOnly } from '../../content/data-only.ts';
import type { JsxElement } from '../../content/data-only.ts';
import { readElements } from '../../content/elements.ts';
import { parseStrictly } from '../../content/mdx-parser.ts';
import { Report } from '../../content/report.ts';
import type { SourceText } from '../../content/source-text.ts';
import { moveInto } from '../../content/tree.ts';
import type { Ending, Scene } from '../model.ts';
import { Notes } from '../notes.ts';
import { SCENARIO_PALETTE } from '../palette.ts';
import { parseEnding, parseScene } from '../parse.ts';
import { commentsIn } from './comments.ts';
import { syntaxOf } from './read-syntax.ts';
import type { Sheet, SheetPart } from './sheet.ts';
import type { Span, Syntax } from './syntax.ts';

/** One scene or ending, read by itself: what it means, and how it is written. */
export interface PartReading {
  scene?: Scene;
  ending?: Ending;
  syntax: Syntax;
}

/**
 * Parses one part of a sheet. Undefined while it does not parse. What parses and is wrong in another way, such as a
 * condition, is left out of the model, and stands in the syntax as it is written.
 */
export function readPart(sheet: Sheet, part: SheetPart): PartReading | undefined {
  return readSpan(sheet.source, part);
}

/** As `readPart`, for the scene or ending that stands at a span. */
export function readSpan(source: SourceText, span: Span): PartReading | undefined {
  const from = lineStart(source.text, span.start);
  const parsed = parseStrictly(source.text.slice(from, span.end));
  if (!('root' in parsed)) return undefined;
  const { root } = parsed;
  moveInto(root, source, from);
  const comments = commentsIn(root);
  const report = new Report('');
  dataOnly(root, source, report);
  const node = root.children.find((child): child is JsxElement => child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') ?? inParagraph(root.children);
  if (!node || (node.name !== 'Scene' && node.name !== 'Ending')) return undefined;
  const syntax = syntaxOf(node, source.text, comments);
  if (!syntax) return undefined;
  const tree = { root, damaged: [], scars: [], spared: new Set<number>(), read: true };
  const element = readElements(tree, SCENARIO_PALETTE, source, report).find((part) => part.kind === 'element')?.element;
  if (!element) return undefined;
  const reader = { report, notes: new Notes('') };
  return node.name === 'Scene' ? { scene: parseScene(element, reader), syntax } : { ending: parseEnding(element, reader), syntax };
}

/** A part written on one line comes as a paragraph. */
function inParagraph(children: readonly { type: string }[]): JsxElement | undefined {
  for (const child of children) {
    if (child.type !== 'paragraph' || !('children' in child)) continue;
    const found = (child.children as JsxElement[]).find((inner) => inner.type === 'mdxJsxTextElement');
    if (found) return found;
  }
  return undefined;
}

/** Where the line begins that an offset stands in, when only white space stands before it; else the offset. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).trim() === '' ? start : offset;
}
