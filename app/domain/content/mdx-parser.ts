import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Deepest tree that is taken; each tag, list, quote or emphasis is a level. */
const DEPTH_LIMIT = 200;

/** A place at which parsing stopped, as the parser told it; `offset` is in the text that was given. */
export interface SyntaxStop {
  offset: number | undefined;
  rule: string;
  message: string;
}

export type Parsed = { root: Root } | { stop: SyntaxStop };

const strict = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Parses as the compiler will: what passes here means the same there. */
export function parseStrictly(text: string): Parsed {
  return attempt(() => strict.parse(text));
}

/*
 * Stands in for the JavaScript parser, so that a file with mistakes can be read on: it takes any text with balanced
 * braces for an expression and looks at nothing. The tree it leads to is only searched for more mistakes.
 */
const anyText = {
  parse: () => ({ type: 'Program', start: 0, end: 0, body: [], sourceType: 'module', comments: [] }),
  parseExpressionAt(value: string) {
    if (!balanced(value)) throw Object.assign(new SyntaxError('Unbalanced'), { pos: 0, raisedAt: 0 });
    const spread = { type: 'SpreadElement', start: 0, end: value.length, argument: { type: 'Identifier', name: 'any', start: 0, end: value.length } };
    const whole = { start: 0, end: value.length };
    return value.startsWith('({') ? { type: 'ObjectExpression', properties: [spread], ...whole } : { type: 'Identifier', name: 'any', ...whole };
  },
};

type MdxOptions = NonNullable<Parameters<typeof remarkMdx>[0]>;
const lenient = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx, { acorn: anyText as unknown as MdxOptions['acorn'], addResult: false })
  .freeze();

/** Parses without looking into braces, to find further mistakes in a text that has one. */
export function parseLeniently(text: string): Parsed {
  return attempt(() => lenient.parse(text));
}

function balanced(value: string): boolean {
  let open = 0;
  for (const character of value) {
    if (character === '{') open += 1;
    else if (character === '}' && --open < 0) return false;
  }
  return open === 0;
}

function attempt(parse: () => Root): Parsed {
  try {
    const root = parse();
    return isDeep(root) ? { stop: { offset: 0, rule: 'too-deep', message: 'Nested too deeply' } } : { root };
  } catch (error) {
    if (error instanceof RangeError) return { stop: { offset: 0, rule: 'too-deep', message: 'Nested too deeply' } };
    if (!(error instanceof Error) || !('ruleId' in error)) throw error;
    const { ruleId, place } = error as Error & { ruleId?: string; place?: Stop | { start: Stop } };
    const point = place && 'start' in place ? place.start : place;
    return { stop: { offset: point?.offset, rule: ruleId ?? 'syntax', message: error.message.split('\n')[0] ?? '' } };
  }
}

interface Stop {
  offset?: number;
}

/** Whether a tree is so deep that walking it by recursion could fail; looked at without recursion. */
function isDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; depth < DEPTH_LIMIT; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}
