import type { Nodes, RootContent } from 'mdast';
import type { Place } from '../scenario/model.ts';
import { valueOf } from './attribute.ts';
import { checkValue } from './attribute-kinds.ts';
import { isJsx } from './data-only.ts';
import type { JsxElement } from './data-only.ts';
import type { Located } from './located.ts';
import { checkMarkdown } from './markdown-limits.ts';
import { listed, nearest, orOneOf } from './nearest.ts';
import type { Component, Palette } from './palette.ts';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';
import { isDamaged, isScarred } from './tree.ts';
import type { Tree } from './tree.ts';
import { apart } from './unravel.ts';

/** A component as it stands in a file, with those attributes that are right. */
export interface Element {
  name: string;
  at: Place;
  attributes: ReadonlyMap<string, Located>;
  parts: Part[];
  /** A tag inside it could not be read, so what it lacks may only seem to be lacking. */
  damaged: boolean;
}

/** What stands inside a component or a file, in order: another component, or words (without those reported as not allowed). */
export type Part = { kind: 'element'; element: Element } | { kind: 'words'; nodes: RootContent[]; at: Place };

/** Reads a tree by its palette: reports everything that the palette does not allow, and returns the rest. */
export function readElements(tree: Tree, palette: Palette, source: SourceText, report: Report): Part[] {
  const reader = new Reader(tree, palette, source, report);
  return reader.parts(tree.root.children, undefined);
}

class Reader {
  constructor(
    readonly tree: Tree,
    readonly palette: Palette,
    readonly source: SourceText,
    readonly report: Report,
  ) {}

  parts(children: readonly Nodes[], parent: Element | undefined): Part[] {
    const parts: Part[] = [];
    for (const node of apart(children, this.palette.byLine)) {
      if (isJsx(node)) {
        const element = this.element(node, parent);
        if (element) parts.push({ kind: 'element', element });
        continue;
      }
      this.wordsAllowed(node, parent);
      const { strays, clean } = checkMarkdown(node, this.palette, this.report);
      for (const inner of strays) this.misplaced(inner, node);
      const words: RootContent[] = clean ? [node as RootContent] : [];
      const last = parts.at(-1);
      if (last?.kind === 'words') last.nodes.push(...words);
      else parts.push({ kind: 'words', nodes: words, at: this.placeOf(node) });
    }
    return parts;
  }

  element(node: JsxElement, parent: Element | undefined): Element | undefined {
    const name = node.name ?? '';
    const component = Object.hasOwn(this.palette.components, name) ? this.palette.components[name] : undefined;
    const at = this.placeOf(node);
    if (!component) {
      const known = Object.keys(this.palette.components);
      this.report.error('unknown-component', at, unknownComponent(name, known));
      return undefined;
    }
    const { start, end } = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const damaged = isScarred(this.tree, start, end);
    const allowed = parent ? (this.palette.components[parent.name]?.inside ?? []) : this.palette.top;
    if (!allowed.includes(name) && (parent || !isDamaged(this.tree, start))) this.report.error('wrong-place', at, `${this.wrongPlace(name, parent)}`);
    const element: Element = { name, at, attributes: this.attributes(node, component), parts: [], damaged };
    element.parts = this.parts(node.children, element);
    if (component.words === 'must' && !element.parts.some((part) => part.kind === 'words') && !damaged) {
      this.report.error('empty', at, `\`<${name}>\` has no words; write them between its tags.`);
    }
    return element;
  }

  attributes(node: JsxElement, component: Component): Map<string, Located> {
    const found = new Map<string, Located>();
    const tried = new Set<string>();
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue;
      const place = this.source.placeAt(attribute.position?.start.offset ?? 0);
      const known = Object.keys(component.attributes);
      const expected = Object.hasOwn(component.attributes, attribute.name) ? component.attributes[attribute.name] : undefined;
      if (!expected) {
        this.report.error('unknown-attribute', place, `\`<${node.name}>\` has no attribute \`${attribute.name}\`${orOneOf(attribute.name, known)}`);
        const meant = nearest(attribute.name, known);
        if (meant !== undefined) tried.add(meant);
      } else if (tried.has(attribute.name)) {
        this.report.error('duplicate-attribute', place, `\`${attribute.name}\` stands twice in this \`<${node.name}>\`; keep one.`);
      } else {
        tried.add(attribute.name);
        const value = checkValue(attribute.name, attribute.value === null, valueOf(attribute, this.source), place, expected, this.report);
        if (value) found.set(attribute.name, value);
      }
    }
    const missing = Object.entries(component.attributes).filter(([name, { required }]) => required && !tried.has(name));
    if (missing.length > 0 && !this.tree.spared.has(node.position?.start.offset ?? 0)) {
      const names = missing.map(([name]) => name);
      this.report.error('missing-attribute', this.placeOf(node), `\`<${node.name}>\` needs ${listed(names)}.`);
    }
    return found;
  }

  wordsAllowed(node: Nodes, parent: Element | undefined): void {
    const place = this.placeOf(node);
    if (parent) {
      const component = this.palette.components[parent.name];
      if (component?.words !== 'none') return;
      const inside = component.inside.length > 0 ? `; only ${listed(component.inside)} may` : '';
      this.report.error('wrong-place', place, `Words cannot stand directly in \`<${parent.name}>\`${inside}.`);
    } else if (this.palette.topWords !== true && !isDamaged(this.tree, node.position?.start.offset ?? 0)) {
      this.report.error('wrong-place', place, `Words must stand ${this.palette.topWords}.`);
    }
  }

  wrongPlace(name: string, parent: Element | undefined): string {
    const parents = Object.entries(this.palette.components).filter(([, component]) => component.inside.includes(name));
    const places = [...parents.map(([other]) => `in \`<${other}>\``), ...(this.palette.top.includes(name) ? ['at the top of the file'] : [])];
    const where = parent ? `directly in \`<${parent.name}>\`` : 'at the top of the file';
    return `\`<${name}>\` cannot stand ${where}; it stands ${places.join(' or ')}.`;
  }

  misplaced(inner: JsxElement, around: Nodes): void {
    const name = inner.name ?? '';
    if (!Object.hasOwn(this.palette.components, name)) {
      this.element(inner, undefined);
      return;
    }
    const inParagraph = around.type === 'paragraph';
    const message = inParagraph
      ? `\`<${name}>\` stands among other words; put it on a line of its own${this.palette.byLine ? '' : ', with an empty line before and after'}.`
      : `\`<${name}>\` cannot stand in a ${around.type === 'list' ? 'list' : around.type === 'blockquote' ? 'quote' : around.type}; put it outside.`;
    this.report.error('inline-component', this.placeOf(inner), message);
  }

  placeOf(node: Nodes): Place {
    return this.source.placeAt(node.position?.start.offset ?? 0);
  }
}

function unknownComponent(name: string, known: readonly string[]): string {
  if (name === '') return 'An empty tag `<>` says nothing; take it away.';
  const isHtml = /^[a-z]/.test(name) && nearest(name, known) === undefined;
  if (isHtml) return `\`<${name}>\` is HTML, which is not read here; write Markdown, such as \`**strong**\` or \`*emphasis*\`.`;
  return `There is no component \`<${name}>\`${orOneOf(name, known)}`;
}
