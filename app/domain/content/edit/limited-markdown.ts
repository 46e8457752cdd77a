import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { markdownOf } from '../markdown.ts';
import { remembered } from './remembered.ts';

/** What Markdown and its extensions know and said words do not have: typed in a form, each stands for itself. */
const LITERAL = [
  'autolink', 'blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow', 'htmlText', 'labelStartImage', 'setextUnderline', 'thematicBreak',
  'gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall', 'labelStartFootnote', 'strikethrough', 'table', 'tasklistCheck',
];

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function () {
    (this.data().micromarkExtensions ??= []).push({ disable: { null: LITERAL } });
  })
  .freeze();

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', resourceLink: true, rule: '-' })
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

/** Said words as typed in a form: paragraphs, lists, emphasis, code and links; anything else is literal, `&amp;` too. */
export function readTyped(typed: string): Root {
  const root = reader.parse(typed);
  if (!/&[A-Za-z]/.test(typed)) return root;
  const references: number[] = [];
  visit(root, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const raw = typed.slice(start, position?.end.offset);
    for (const { 0: whole, index } of raw.matchAll(/\\[^]|&(?=[A-Za-z][A-Za-z0-9]*;)/g)) if (whole === '&') references.push(start + index);
  });
  if (references.length === 0) return root;
  return reader.parse([0, ...references].map((from, index) => (index > 0 ? '\\' : '') + typed.slice(from, references[index])).join(''));
}

/** A tree of said words as MDX, with everything escaped that would be read otherwise. */
export function writeMdx(root: Root): string {
  return writer.stringify(root).trim();
}

/** The Markdown that stands for typed words in the model. */
export const meantBy = remembered((typed) => markdownOf(readTyped(typed).children));

/** The Markdown of nodes in the model; undefined when something among them is no said words. */
export function plainMarkdown(nodes: readonly Nodes[]): string | undefined {
  let plain = true;
  visit({ type: 'root', children: nodes as RootContent[] }, (node) => {
    if (!SAID.has(node.type)) plain = false;
  });
  return plain ? markdownOf(nodes as RootContent[]) : undefined;
}

const SAID = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'link', 'list', 'listItem', 'break']);
