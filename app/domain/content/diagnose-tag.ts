import { paintOver, shown } from './repair.ts';
import type { Repair } from './repair.ts';
import type { SyntaxStop } from './mdx-parser.ts';
import { closingOf, scanTag } from './tags.ts';
import type { BrokenTag } from './tags.ts';

/** A `<` that begins no tag, or a tag with a mistake among its attributes. */
export function brokenTag(text: string, stop: SyntaxStop): Repair | undefined {
  const offset = Math.min(stop.offset ?? text.length, text.length);
  const tag = culprit(text, offset);
  if (!tag) return undefined;
  return (
    comment(text, tag) ??
    stray(text, tag) ??
    (tag.inside === 'value' ? unquoted(text, tag) : (missingQuote(text, tag) ?? unfinished(text, tag)))
  );
}

/** The `<` from which reading stops where the parser stopped; at the end of a paragraph that is any that runs past it. */
function culprit(text: string, offset: number): BrokenTag | undefined {
  let near: BrokenTag | undefined;
  let at = text.lastIndexOf('<', offset);
  for (let tries = 0; at >= 0 && tries < 200; tries += 1) {
    const tag = scanTag(text, at);
    if (!tag.ok && (tag.stop === offset || tag.start === offset)) return tag;
    const runsPast = tag.ok ? tag.end > offset && at < offset : tag.stop > offset;
    if (runsPast) near ??= tag.ok ? { ...tag, ok: false, stop: offset, inside: 'attribute' } : tag;
    if (!tag.ok && tag.inside === 'name' && offset - at < 20) near ??= tag;
    at = at === 0 ? -1 : text.lastIndexOf('<', at - 1);
  }
  return near;
}

function comment(text: string, { start }: BrokenTag): Repair | undefined {
  if (!text.startsWith('<!--', start)) return undefined;
  const closing = text.indexOf('-->', start);
  const message = '`<!--` is not read here; write a comment as `{/* … */}`.';
  return { code: 'html-comment', offset: start, message, text: paintOver(text, start, closing === -1 ? start + 4 : closing + 3) };
}

function stray(text: string, { start, name, inside }: BrokenTag): Repair | undefined {
  const isComponent = /^[A-Z]/.test(name) && inside !== 'name';
  if (isComponent) return undefined;
  const address = /^<((?:https?:|mailto:)[^\s>]*|[^\s<>@]+@[^\s<>@]+)>/i.exec(text.slice(start, start + 500));
  const message = address
    ? `A link in \`<…>\` is not read here; write [words](${shown(address[1] ?? '', 0, 60)}).`
    : 'A `<` begins a tag; to show it write `&lt;` or `\\<`.';
  return { code: 'stray-angle', offset: start, message, text: paintOver(text, start, start + 1, '‹') };
}

/** A value whose closing quotation mark is missing swallows what follows, up to the next quotation mark. */
function missingQuote(text: string, tag: BrokenTag): Repair | undefined {
  const suspect = tag.attributes.find((attribute) => /[<>]/.test(text.slice(attribute.value, Math.max(attribute.value, attribute.end - 1))));
  const swallowed = tag.inside === 'quote' ? (suspect ?? tag.attributes.at(-1)) : suspect;
  if (!swallowed) return undefined;
  const lineEnd = text.indexOf('\n', swallowed.value) === -1 ? text.length : text.indexOf('\n', swallowed.value);
  const close = text.slice(swallowed.value, lineEnd).search(/\/?>/);
  const message = `The value of \`${swallowed.name}\` has no closing quotation mark.`;
  const repaired = close === -1 ? withoutTag(text, tag, lineEnd) : paintOver(text, swallowed.start, swallowed.value + close);
  return { code: 'unclosed-quote', offset: swallowed.start, message, text: repaired, tag: tag.start, ...(close === -1 ? { structural: true } : {}) };
}

function unquoted(text: string, tag: BrokenTag): Repair {
  const attribute = tag.attributes.at(-1);
  const value = /^[^\s>]*?(?=\/?>|\s|$)/.exec(text.slice(tag.stop, tag.stop + 200))?.[0] ?? '';
  const name = attribute?.name ?? '';
  const message = `The value of \`${name}\` must stand in quotation marks: ${name}="${shown(value, 0, 40)}".`;
  const repaired = paintOver(text, attribute?.start ?? tag.stop, tag.stop + value.length);
  return { code: 'bad-tag', offset: tag.stop, message, text: repaired, tag: tag.start };
}

function unfinished(text: string, tag: BrokenTag): Repair {
  const found = text[tag.stop];
  if (found === undefined || found === '<' || found === '\n') {
    const message = `The tag \`<${tag.name}\` is not ended; write \`>\` after its last attribute.`;
    const room = text[tag.stop - 1] === ' ';
    const repaired = room ? paintOver(text, tag.stop - 1, tag.stop, '>') : withoutTag(text, tag, tag.stop);
    return { code: 'bad-tag', offset: tag.start, message, text: repaired, tag: tag.start, ...(room ? {} : { structural: true }) };
  }
  const wrong = /^[^\s<>/]+/.exec(text.slice(tag.stop, tag.stop + 200))?.[0] ?? found;
  const message = `\`${shown(wrong, 0, 40)}\` cannot stand in a tag; write each attribute as name="value".`;
  // What follows, up to the next attribute that looks whole, would only be told as more of the same.
  const last = tag.attributes.at(-1);
  const from = last?.end === tag.stop && last.value === last.end ? last.start : tag.stop;
  const rest = text.slice(tag.stop, tag.stop + 2000).search(/\s[A-Za-z]+=["']|\/?>|[<\n]\s*[<\n]/);
  const to = Math.max(tag.stop + (rest === -1 ? wrong.length : rest), tag.stop + 1);
  return { code: 'bad-tag', offset: tag.stop, message, text: paintOver(text, from, to), tag: tag.start };
}

/** A text without an opening tag and the one that closes it. */
function withoutTag(text: string, tag: BrokenTag, end: number): string {
  const closing = closingOf(text, tag.start);
  const rest = closing ? paintOver(text, closing.start, closing.end) : text;
  return paintOver(rest, tag.start, Math.max(end, tag.start + 1));
}
