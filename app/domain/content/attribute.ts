import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Located } from './located.ts';
import type { SourceText } from './source-text.ts';

/** The value of a literal attribute, entities decoded, with the place of each of its code units in the file. */
export function valueOf(attribute: MdxJsxAttribute, source: SourceText): Located {
  const start = attribute.position?.start.offset ?? 0;
  const end = attribute.position?.end.offset ?? start;
  const text = typeof attribute.value === 'string' ? attribute.value : '';
  const lead = /^[^=]*=\s*["']/.exec(source.text.slice(start, end))?.[0].length ?? 0;
  const raw = source.text.slice(start + lead, end - 1);
  const offsets = raw === text ? undefined : align(text, raw);
  return { text, at: (index) => source.placeAt(start + lead + (offsets ? (offsets[index] ?? raw.length) : index)) };
}

/** The raw offset of each code unit of a decoded value: an entity such as `&lt;` stands for one, or a surrogate pair. */
function align(text: string, raw: string): number[] {
  const offsets: number[] = [];
  const entity = /&#?\w+;/y;
  for (let at = 0, from = 0; at < text.length; ) {
    // The parser takes the indentation of further lines away.
    while (raw[from] !== text[at] && (raw[from] === ' ' || raw[from] === '\t')) from += 1;
    entity.lastIndex = from;
    const name = entity.exec(raw)?.[0];
    const decoded = name !== undefined && !text.startsWith(name, at);
    const units = decoded && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    for (let unit = 0; unit < units; unit += 1) offsets.push(decoded ? from : from + unit);
    at += units;
    from += decoded ? name.length : units;
  }
  return offsets;
}
