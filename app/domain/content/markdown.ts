import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const writer = unified().use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', resourceLink: true, rule: '-' }).freeze();
const reader = unified().use(remarkParse).freeze();

/** Nodes as plain Markdown, one line a paragraph, with nothing of MDX left in it. */
export function markdownOf(nodes: readonly RootContent[]): string {
  const plain = plainParagraph(nodes);
  if (plain !== undefined) return plain;
  const root = structuredClone({ type: 'root' as const, children: [...nodes] });
  visit(root, 'text', (node) => {
    node.value = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
  });
  visit(root, 'paragraph', (node) => {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (first?.type === 'text') first.value = first.value.trimStart();
    if (last?.type === 'text') last.value = last.value.trimEnd();
  });
  return writer.stringify(root).trim();
}

/** Words in which nothing could be taken for Markdown, and so need no writer to say so. Most are: this halves the time. */
const PLAIN = /^[A-Za-z\u2018\u201c](?:[A-Za-z0-9 ,;?'"’‘“”–—…]|\.(?=\D|$))*$/;

function plainParagraph(nodes: readonly RootContent[]): string | undefined {
  const [only] = nodes;
  const words = nodes.length === 1 && only?.type === 'paragraph' && only.children.length === 1 ? only.children[0] : undefined;
  if (words?.type !== 'text') return undefined;
  const line = words.value.replace(/[ \t]*\n[ \t]*/g, ' ').trim();
  return PLAIN.test(line) ? line : undefined;
}

/** Markdown as a person would read it aloud: its words alone, with a line break between paragraphs. */
export function plainOf(markdown: string): string {
  return blocks(reader.parse(markdown)).join('\n');
}

function blocks(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) return [toString(node).replace(/\s+/g, ' ').trim()];
  return (node.children as Nodes[]).flatMap(blocks);
}
