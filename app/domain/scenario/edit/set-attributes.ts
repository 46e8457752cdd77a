import { replaced } from '../../content/edit/layout.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import { cleaned } from '../../content/edit/words.ts';
import { scanTag } from '../../content/tags.ts';
import { decoded } from './decoded.ts';
import type { ElementSyntax } from './syntax.ts';

/** Attributes in the order in which new ones are written. */
export const ORDER = ['id', 'by', 'src', 'alt', 'level', 'prompt', 'criteria', 'title', 'outcome', 'test', 'to', 'when', 'rates', 'effects', 'remark'];

/**
 * Sets attributes in a tag, '' takes one away. What is not told, and what has the value already, stays as it is written,
 * with its quotation marks and its place.
 */
export function setAttributes(text: string, { open }: ElementSyntax, values: Partial<Record<string, string>>): TextEdit[] {
  let tag = text.slice(open.start, open.end);
  for (const [name, value] of Object.entries(values)) if (value !== undefined) tag = withAttribute(tag, name, oneLine(value));
  return replaced(text, open, tag);
}

/** Attributes as they are written in a new tag, each after a space. */
export function attributesAs(values: Partial<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => [name, oneLine(value ?? '')] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, value]) => ` ${name}=${quoted(value)}`)
    .join('');
}

/** An attribute's words: one line without control characters. */
export function oneLine(value: string): string {
  return cleaned(value).replace(/\s+/g, ' ');
}

function withAttribute(tag: string, name: string, value: string): string {
  const scan = scanTag(tag, 0);
  if (!scan.ok) return tag;
  const { attributes } = scan;
  const at = attributes.findIndex((attribute) => attribute.name === name);
  const found = attributes[at];
  const before = (index: number) => attributes[index - 1]?.end ?? 1 + scan.name.length;
  if (found) {
    if (value === '') return tag.slice(0, before(at)) + tag.slice(found.end);
    const quote = tag[found.end - 1];
    if (found.value < found.end && (quote === '"' || quote === "'")) {
      if (oneLine(decoded(tag.slice(found.value, found.end - 1))) === value) return tag;
      return tag.slice(0, found.value) + escaped(value, quote) + tag.slice(found.end - 1);
    }
    return `${tag.slice(0, found.start)}${name}=${quoted(value)}${tag.slice(found.end)}`;
  }
  if (value === '') return tag;
  const earlier = attributes.filter((attribute) => ORDER.indexOf(attribute.name) < ORDER.indexOf(name)).length;
  const index = Math.min(earlier, attributes.length);
  const anchor = before(index);
  const gap = index > 0 ? tag.slice(before(index - 1), attributes[index - 1]?.start) : ' ';
  return `${tag.slice(0, anchor)}${gap.includes('\n') && gap.trim() === '' ? gap : ' '}${name}=${quoted(value)}${tag.slice(anchor)}`;
}

function quoted(value: string): string {
  const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
  return quote + escaped(value, quote) + quote;
}

/** A value such that the parser reads it back: character references are literal, and so is the quotation mark. */
function escaped(value: string, quote: string): string {
  const marked = (text: string) => text.replaceAll(quote, quote === '"' ? '&quot;' : '&apos;');
  const plain = marked(value.replace(/&(?=#|[A-Za-z][A-Za-z0-9]*;)/g, '&amp;'));
  return decoded(plain) === value ? plain : marked(value.replaceAll('&', '&amp;'));
}
