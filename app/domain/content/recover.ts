import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../scenario/model.ts';
import { neighbourhoods, withoutComments } from './chunks.ts';
import type { Chunk } from './chunks.ts';
import { diagnose } from './diagnose.ts';
import { parseLeniently } from './mdx-parser.ts';
import type { SyntaxStop } from './mdx-parser.ts';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

/** How much text may still be parsed again for one file: a bound on the time that a hopeless file takes. */
export interface Effort {
  left: number;
}

export const EFFORT = 400_000;

export interface Recovered {
  root: Root;
  /** Offsets in the chunk of tags whose attributes could not all be read. */
  spared: number[];
  /** Offsets in the chunk at which a whole tag could not be read. */
  scars: number[];
}

/**
 * Reads on in a chunk that the parser gave up at `first`: each mistake is reported, painted over by as many other
 * characters, and the chunk parsed again. The tree that comes out serves to find more mistakes, and nothing else.
 */
export function recover(source: SourceText, chunk: Chunk, report: Report, first: SyntaxStop, effort: Effort): Recovered {
  const text = withoutComments(source.text.slice(chunk.start, chunk.end));
  const whole: Recovered = { root: { type: 'root', children: [] }, spared: [], scars: [] };
  const before = report.count;
  for (const { start, end } of neighbourhoods(text)) {
    const place = (offset: number) => source.placeAt(chunk.start + start + offset);
    const part = mend(text.slice(start, end), place, report, effort);
    move(part.root, start);
    for (const node of part.root.children) whole.root.children.push(node);
    whole.spared.push(...part.spared.map((offset) => offset + start));
    whole.scars.push(...part.scars.map((offset) => offset + start));
  }
  const told = report.count > before || hasCode(whole.root);
  if (!told) report.error('syntax', source.placeAt(chunk.start + (first.offset ?? 0)), plainly(first));
  return whole;
}

function mend(original: string, placeOf: (offset: number) => Place, report: Report, effort: Effort): Recovered {
  const spared: number[] = [];
  const scars: number[] = [];
  const nothing: Recovered = { root: { type: 'root', children: [] }, spared, scars };
  const parse = (text: string) => {
    effort.left -= text.length + 100;
    return parseLeniently(text);
  };
  let text = original;
  while (effort.left > 0 && !report.full) {
    const parsed = parse(text);
    if ('root' in parsed) return { root: parsed.root, spared, scars };
    const repair = diagnose(text, parsed.stop, parse);
    if (!repair || repair.text === text) {
      report.error('syntax', placeOf(parsed.stop.offset ?? 0), plainly(parsed.stop));
      return nothing;
    }
    report.error(repair.code, placeOf(repair.offset), repair.message);
    if (repair.tag !== undefined) spared.push(repair.tag);
    if (repair.structural) scars.push(repair.offset);
    text = repair.text;
  }
  if (!report.full) report.error('too-many-problems', placeOf(0), 'From here on there may be more syntax mistakes than are told at once; mend those told first.');
  return nothing;
}

/** Moves every offset in a tree; lines and columns are worked out once from the offsets in the file. */
function move(root: Root, by: number): void {
  if (by === 0) return;
  visit(root, (node) => {
    for (const { position } of [node, ...('attributes' in node ? node.attributes : [])]) {
      if (!position) continue;
      position.start = { ...position.start, offset: (position.start.offset ?? 0) + by };
      position.end = { ...position.end, offset: (position.end.offset ?? 0) + by };
    }
  });
}

function hasCode(root: Root): boolean {
  let found = false;
  visit(root, (node) => {
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') found = true;
    if ('attributes' in node && node.attributes.some((attribute) => attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object')) found = true;
  });
  return found;
}

/** The parser's own words, for the rare mistake that we have no better ones for. */
function plainly(stop: SyntaxStop): string {
  return `This cannot be read: ${stop.message.charAt(0).toLowerCase()}${stop.message.slice(1)}.`;
}
