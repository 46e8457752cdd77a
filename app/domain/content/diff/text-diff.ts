import { diffLines } from 'diff';
import { joinSpans, type Span } from './spans.ts';
import { wordDiff } from './word-diff.ts';

/** Lines that two texts share are shown this far round a change. */
const CONTEXT = 2;

/** More lines changed than this, and all of the one text is said to have given way to the other. */
const MOST_CHANGES = 4000;

/** A place where two texts differ, with a little of what stands round it. Lines count from 1, before and after. */
export interface Hunk {
  before: number;
  after: number;
  spans: Span[];
}

/** Everything that differs between two texts, in order, by line and within changed lines by word; nothing when they are equal. */
export function textDiff(before: string, after: string): Hunk[] {
  const blocks = blocksOf(before, after);
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let line = { before: 1, after: 1 };
  blocks.forEach((block, i) => {
    if (block.same) {
      const lines = block.same;
      const last = i === blocks.length - 1;
      if (open && (last || lines.length > 2 * CONTEXT)) {
        open.spans.push({ kind: 'same', text: lines.slice(0, CONTEXT).join('') });
        open = undefined;
      } else if (open) open.spans.push({ kind: 'same', text: lines.join('') });
      line = { before: line.before + lines.length, after: line.after + lines.length };
      return;
    }
    if (!open) {
      const lead = blocks[i - 1]?.same?.slice(-CONTEXT) ?? [];
      open = { before: line.before - lead.length, after: line.after - lead.length, spans: [{ kind: 'same', text: lead.join('') }] };
      hunks.push(open);
    }
    open.spans.push(...wordDiff(block.out.join(''), block.in.join('')));
    line = { before: line.before + block.out.length, after: line.after + block.in.length };
  });
  return hunks.map((hunk) => ({ ...hunk, spans: joinSpans(hunk.spans) }));
}

type Block = { same: string[] } | { same?: undefined; out: string[]; in: string[] };

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Runs of lines that are the same, and between them what went out and what came in. */
function blocksOf(before: string, after: string): Block[] {
  const parts = diffLines(before, after, { maxEditLength: MOST_CHANGES });
  if (!parts) return [{ out: linesOf(before), in: linesOf(after) }];
  const blocks: Block[] = [];
  for (const { value, added, removed } of parts) {
    const lines = linesOf(value);
    if (!added && !removed) {
      blocks.push({ same: lines });
      continue;
    }
    let changed = blocks.at(-1);
    if (!changed || changed.same) blocks.push((changed = { out: [], in: [] }));
    (removed ? changed.out : changed.in).push(...lines);
  }
  return blocks;
}
