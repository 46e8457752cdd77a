import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const COMMENT_ONLY = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** Whether a node is a component's tag with what stands inside it. */
export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * Takes comments out of a tree, and reports and takes out everything that is code.
 * Returns the offsets of the tags that lost an attribute by that.
 */
export function dataOnly(root: Root, source: SourceText, report: Report): number[] {
  const spared: number[] = [];
  // A list of what is still to be looked at instead of recursion, so that no nesting is too deep for it.
  const parents: Parents[] = [root];
  for (let parent = parents.pop(); parent; parent = parents.pop()) {
    const kept = (parent.children as Nodes[]).filter((node) => isData(node, source, report));
    parent.children = kept as typeof parent.children;
    for (const node of kept) {
      if (isJsx(node) && !literalAttributes(node, source, report)) spared.push(node.position?.start.offset ?? 0);
      if ('children' in node) parents.push(node);
    }
  }
  return spared;
}

function isData(node: Nodes, source: SourceText, report: Report): boolean {
  const offset = node.position?.start.offset ?? 0;
  const place = source.placeAt(offset);
  if (node.type === 'mdxjsEsm') {
    const word = node.value.startsWith('export') ? 'export' : 'import';
    report.error('import-export', place, `\`${word}\` at the start of a line is code, and content has none; take it away, or begin the line with another word.`);
    return false;
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (!COMMENT_ONLY.test(node.value)) {
      report.error('expression', place, `\`{${excerpt(node.value)}}\` is an expression, and content is literal; to show a brace write \`\\{\`.`);
    }
    return false;
  }
  if (node.type === 'html') {
    report.error('stray-angle', place, 'HTML is not read here; write Markdown, and `&lt;` to show a `<`.');
    return false;
  }
  return true;
}

/** Whether every attribute was literal; the others are taken out. */
function literalAttributes(node: JsxElement, source: SourceText, report: Report): boolean {
  const all = node.attributes.length;
  node.attributes = node.attributes.filter((attribute) => {
    const place = source.placeAt(attribute.position?.start.offset ?? node.position?.start.offset ?? 0);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      report.error('attribute-expression', place, `\`{${excerpt(attribute.value)}}\` is code, and content has none; write each attribute as name="value".`);
      return false;
    }
    if (typeof attribute.value === 'object' && attribute.value !== null) {
      report.error('attribute-expression', place, `The value of \`${attribute.name}\` is an expression in braces; write it in quotation marks: ${attribute.name}="…".`);
      return false;
    }
    return true;
  });
  return node.attributes.length === all;
}

function excerpt(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
