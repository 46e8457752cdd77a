import type { Nodes, RootContent } from 'mdast';
import { isJsx } from '../../content/data-only.ts';
import type { JsxElement } from '../../content/data-only.ts';
import { markdownOf } from '../../content/markdown.ts';
import { checkMarkdown } from '../../content/markdown-limits.ts';
import { Report } from '../../content/report.ts';
import { scanTag } from '../../content/tags.ts';
import type { Tag } from '../../content/tags.ts';
import { apart } from '../../content/unravel.ts';
import { SCENARIO_PALETTE } from '../palette.ts';
import { stretches } from './comments.ts';
import { decoded } from './decoded.ts';
import type { AttributeSyntax, ElementSyntax, LineSyntax, Span, Syntax } from './syntax.ts';
import { valueOf } from './syntax.ts';
import { asTyped } from '../../content/edit/words.ts';

const LINES: Partial<Record<string, LineSyntax['kind']>> = { Say: 'said', Narrate: 'narration', Picture: 'picture' };

/** How a parsed scene or ending is written; undefined when its tags cannot be followed. */
export function syntaxOf(node: JsxElement, text: string, comments: readonly Span[]): Syntax | undefined {
  const things = thingsIn(node, text, comments);
  const element = things && elementOf(node, things, text);
  if (!things || !element) return undefined;
  const lines = things.flatMap((thing): LineSyntax[] => {
    if (thing.kind === 'words') return thing.text === '' ? [] : [{ kind: 'narration', start: thing.start, end: thing.end, text: thing.text, words: thing.words }];
    const { start, end, name, words, text: said } = thing.element;
    const kind = LINES[name];
    return kind ? [{ kind, start, end, text: kind === 'picture' ? valueOf(thing.element, 'alt') : said, words, element: thing.element }] : [];
  });
  const named = (parent: ElementSyntax | undefined, ...names: string[]) => parent?.inside.filter(({ name }) => names.includes(name)) ?? [];
  const reply = named(element, 'Reply')[0];
  return { element, lines, choices: named(element, 'Choice'), ...(reply ? { reply } : {}), models: named(reply, 'Model'), branches: named(reply ?? element, 'When', 'Otherwise') };
}

type Thing = { kind: 'element'; element: ElementSyntax } | ({ kind: 'words'; text: string; words: Span[] } & Span);

/** What stands in an element in order, as the parser of scenarios sees it: components, and stretches of words. */
function thingsIn(parent: JsxElement, text: string, comments: readonly Span[]): Thing[] | undefined {
  const things: Thing[] = [];
  let nodes: Nodes[] = [];
  const flush = () => {
    const words = wordsThing(nodes, text, comments);
    if (words) things.push(words);
    nodes = [];
  };
  for (const node of apart(parent.children, SCENARIO_PALETTE.byLine)) {
    if (!isJsx(node)) {
      nodes.push(node);
      continue;
    }
    flush();
    const inner = thingsIn(node, text, comments);
    const element = inner && elementOf(node, inner, text);
    if (!element) return undefined;
    things.push({ kind: 'element', element });
  }
  flush();
  return things;
}

function wordsThing(nodes: readonly Nodes[], text: string, comments: readonly Span[]): Thing | undefined {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const words = stretches(text, { start, end }, comments);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const clean = nodes.filter((node) => checkMarkdown(node, SCENARIO_PALETTE, new Report('')).clean) as RootContent[];
  return { kind: 'words', text: asTyped(markdownOf(clean)), words, start: first.start, end: last.end };
}

function elementOf(node: JsxElement, things: readonly Thing[], text: string): ElementSyntax | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const tag = scanTag(text, start);
  if (!tag.ok || tag.end > end) return undefined;
  const words = things.flatMap((thing) => (thing.kind === 'words' ? [thing] : []));
  return {
    name: tag.name,
    start,
    end,
    open: { start, end: tag.end },
    ...(tag.kind === 'open' ? { close: { start: text.lastIndexOf('<', end - 1), end } } : {}),
    attributes: attributesOf(tag, text),
    text: words.map((thing) => thing.text).join('\n\n'),
    words: words.flatMap((thing) => thing.words),
    inside: things.flatMap((thing) => (thing.kind === 'element' ? [thing.element] : [])),
  };
}

function attributesOf(tag: Tag, text: string): AttributeSyntax[] {
  return tag.attributes.flatMap(({ name, start, value, end }) => {
    const quote = text[end - 1];
    if ((quote !== '"' && quote !== "'") || value >= end) return [];
    return [{ name, value: decoded(text.slice(value, end - 1)), start, end, raw: { start: value, end: end - 1 }, quote }];
  });
}
