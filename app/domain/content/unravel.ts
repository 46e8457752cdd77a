import type { Nodes } from 'mdast';
import { isJsx } from './data-only.ts';

/**
 * Children as an author sees them: components written one after the other, each on its line, come as one paragraph
 * from the parser, and here as components. Loose words beside a component are wrapped in a paragraph.
 */
export function apart(children: readonly Nodes[]): Nodes[] {
  const out: Nodes[] = [];
  let loose: Nodes[] = [];
  const wrap = () => {
    const onlyTags = loose.every((node) => isJsx(node) || isBlank(node));
    if (onlyTags) out.push(...loose.filter(isJsx));
    else out.push(paragraph(loose));
    loose = [];
  };
  for (const node of children) {
    if (isPhrasing(node)) {
      loose.push(node);
      continue;
    }
    wrap();
    if (node.type === 'paragraph' && node.children.every((child) => isJsx(child) || isBlank(child))) out.push(...node.children.filter(isJsx));
    else out.push(node);
  }
  wrap();
  return out;
}

const PHRASING = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'linkReference', 'break', 'image', 'imageReference', 'footnoteReference', 'mdxJsxTextElement']);

function isPhrasing(node: Nodes): boolean {
  return PHRASING.has(node.type);
}

function isBlank(node: Nodes): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break';
}

function paragraph(nodes: Nodes[]): Nodes {
  const start = nodes.find((node) => !isBlank(node))?.position?.start ?? nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  const position = start && end ? { start, end } : undefined;
  return { type: 'paragraph', children: nodes as Extract<Nodes, { type: 'paragraph' }>['children'], position };
}
