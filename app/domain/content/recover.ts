import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutComments } from './chunks.ts';
import type { Chunk } from './chunks.ts';
import { diagnose } from './diagnose.ts';
import { parseLeniently } from './mdx-parser.ts';
import type { SyntaxStop } from './mdx-parser.ts';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

/** Most mistakes mended in one stretch, and most text parsed again for them: a bound on the time of a hopeless file. */
const REPAIRS = 40;
const WORK = 2_000_000;

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
export function recover(source: SourceText, chunk: Chunk, report: Report, first: SyntaxStop): Recovered {
  let text = withoutComments(source.text.slice(chunk.start, chunk.end));
  const placeOf = (offset: number) => source.placeAt(chunk.start + offset);
  const spared: number[] = [];
  const scars: number[] = [];
  const tries = Math.max(3, Math.min(REPAIRS, Math.floor(WORK / (text.length + 1))));
  for (let done = 0; done < tries; done += 1) {
    const parsed = parseLeniently(text);
    if ('root' in parsed) {
      if (done === 0 && !hasCode(parsed.root)) report.error('syntax', placeOf(first.offset ?? 0), plainly(first));
      return { root: parsed.root, spared, scars };
    }
    const repair = diagnose(text, parsed.stop);
    if (!repair || repair.text === text) {
      report.error('syntax', placeOf(parsed.stop.offset ?? 0), plainly(parsed.stop));
      return { root: { type: 'root', children: [] }, spared, scars };
    }
    report.error(repair.code, placeOf(repair.offset), repair.message);
    if (repair.tag !== undefined) spared.push(repair.tag);
    if (repair.structural) scars.push(repair.offset);
    text = repair.text;
  }
  report.error('too-many-problems', placeOf(0), 'From here on there are more syntax mistakes than are told at once; mend those told first.');
  return { root: { type: 'root', children: [] }, spared, scars };
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
