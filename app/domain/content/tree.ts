import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { chunksOf } from './chunks.ts';
import type { Chunk } from './chunks.ts';
import { dataOnly } from './data-only.ts';
import { withinLimits } from './limits.ts';
import { parseStrictly } from './mdx-parser.ts';
import { EFFORT, recover } from './recover.ts';
import type { Effort } from './recover.ts';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

/** A body as a syntax tree of literal content, its positions counted in the whole file. */
export interface Tree {
  root: Root;
  /** Parts of the file in which a syntax mistake was found. */
  damaged: Chunk[];
  /** Offsets at which a whole tag could not be read: what is missing around them may only seem to be missing. */
  scars: number[];
  /** Offsets of tags that lost an attribute to a mistake already reported, so that it is not told to be missing. */
  spared: Set<number>;
  /** False when nothing was parsed at all, since the text is beyond the limits. */
  read: boolean;
}

/**
 * Parses the body that begins at offset `from`. Reports every syntax mistake, expression, import and export, and
 * leaves them (and all comments) out of the tree. `boundary` matches where an independent part begins, at a line's start.
 */
export function parseTree(source: SourceText, from: number, report: Report, boundary?: RegExp): Tree {
  const read = withinLimits(source, from, report);
  return read ? treeOf(source, chunksOf(source.text, from, boundary), report, { left: EFFORT }) : { ...emptyTree(), read };
}

/** As `parseTree` for chunks that are known to be within the limits; `effort` is shared by all chunks of a file. */
export function treeOf(source: SourceText, chunks: readonly Chunk[], report: Report, effort: Effort): Tree {
  const tree = emptyTree();
  for (const chunk of chunks) {
    const text = source.text.slice(chunk.start, chunk.end);
    const parsed = parseStrictly(text);
    const { root, spared, scars } = 'root' in parsed ? { root: parsed.root, spared: [], scars: [] } : recover(source, chunk, report, parsed.stop, effort);
    if ('stop' in parsed) tree.damaged.push(chunk);
    for (const offset of spared) tree.spared.add(chunk.start + offset);
    tree.scars.push(...scars.map((offset) => chunk.start + offset));
    moveInto(root, source, chunk.start);
    for (const node of root.children) tree.root.children.push(node);
  }
  tree.scars.sort((a, b) => a - b);
  for (const offset of dataOnly(tree.root, source, report)) tree.spared.add(offset);
  return tree;
}

const emptyTree = (): Tree => ({ root: { type: 'root', children: [] }, damaged: [], scars: [], spared: new Set(), read: true });

/** Whether the part of the file that an offset stands in has a syntax mistake. */
export function isDamaged({ damaged }: Tree, offset: number): boolean {
  const chunk = damaged[firstFrom(damaged.length, (index) => (damaged[index]?.end ?? 0) > offset)];
  return chunk !== undefined && chunk.start <= offset;
}

/** Whether a whole tag within [start, end) could not be read. */
export function isScarred({ scars }: Tree, start: number, end: number): boolean {
  const scar = scars[firstFrom(scars.length, (index) => (scars[index] ?? 0) >= start)];
  return scar !== undefined && scar < end;
}

/** The first index for which a test holds that, once it holds, holds for all that follow. */
function firstFrom(length: number, test: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Counts the positions of a tree that was parsed from offset `by` on in the whole file. */
export function moveInto(root: Root, source: SourceText, by: number): void {
  visit(root, (node) => {
    const attributes = 'attributes' in node ? node.attributes : [];
    for (const { position } of [node, ...attributes]) {
      if (!position) continue;
      for (const side of ['start', 'end'] as const) {
        const offset = (position[side].offset ?? 0) + by;
        position[side] = { ...source.placeAt(offset), offset };
      }
    }
  });
}
