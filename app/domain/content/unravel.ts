import type { Nodes, Paragraph } from 'mdast';
import { isJsx } from './data-only.ts';

/**
 * Children as an author sees them: components written one after the other, each on its line, come as one paragraph
 * from the parser, and here as components. Loose words beside a component are wrapped in a paragraph. With `byLine`
 * a component on a line of its own also ends the paragraph that it would otherwise be part of.
 */
export function apart(children: readonly Nodes[], byLine: boolean): Nodes[] {
  const out: Nodes[] = [];
  let loose: Nodes[] = [];
  for (const node of children) {
    if (PHRASING.has(node.type)) {
      loose.push(node);
      continue;
    }
    out.push(...unravelled(loose, byLine));
    loose = [];
    out.push(...(node.type === 'paragraph' && node.children.some(isJsx) ? unravelled(node.children, byLine) : [node]));
  }
  return [...out, ...unravelled(loose, byLine)];
}

/** Words and components of one paragraph as paragraphs and components. */
function unravelled(nodes: readonly Nodes[], byLine: boolean): Nodes[] {
  if (nodes.every((node) => isJsx(node) || isBlank(node))) return nodes.filter(isJsx);
  if (!byLine) return [paragraph(nodes)];
  const out: Nodes[] = [];
  let words: Nodes[] = [];
  const flush = () => {
    if (!words.every(isBlank)) out.push(paragraph(words));
    words = [];
  };
  nodes.forEach((node, index) => {
    if (!isJsx(node) || !hasOwnLine(nodes, index)) return void words.push(node);
    flush();
    out.push(node);
  });
  flush();
  return out;
}

function hasOwnLine(nodes: readonly Nodes[], index: number): boolean {
  return breaksLine(nodes.slice(0, index).reverse(), /\n[ \t]*$/) && breaksLine(nodes.slice(index + 1), /^[ \t]*\n/);
}

/** Whether a line breaks between a component and the nearest words on one side of it, or there are none. */
function breaksLine(nodes: readonly Nodes[], lineBreak: RegExp): boolean {
  for (const node of nodes) {
    if (node.type === 'break' || (node.type === 'text' && lineBreak.test(node.value))) return true;
    if (!isJsx(node) && !isBlank(node)) return false;
  }
  return true;
}

const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'linkReference', 'break', 'image', 'imageReference', 'footnoteReference', 'mdxJsxTextElement']);

function isBlank(node: Nodes): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break';
}

function paragraph(nodes: readonly Nodes[]): Nodes {
  const start = nodes.find((node) => !isBlank(node))?.position?.start ?? nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  const position = start && end ? { start, end } : undefined;
  return { type: 'paragraph', children: [...nodes] as Paragraph['children'], position };
}
