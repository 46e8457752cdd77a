import { parseStrictly } from '../../content/mdx-parser.ts';

/** An attribute's raw value as the parser reads it: character references decoded, the indentation of further lines taken away. */
export function decoded(raw: string): string {
  if (!/[&\n]/.test(raw)) return raw;
  const quote = raw.includes('"') ? "'" : '"';
  const parsed = parseStrictly(`<A a=${quote}${raw}${quote} />`);
  const node = 'root' in parsed ? parsed.root.children[0] : undefined;
  const value = node && 'attributes' in node ? node.attributes[0]?.value : undefined;
  return typeof value === 'string' ? value : raw;
}
