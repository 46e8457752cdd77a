import { safeLink } from './safe-link.ts';

/** A stretch of a paragraph. A link's `to` has been found safe. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'em' | 'strong'; of: Inline[] }
  | { kind: 'link'; to: string; of: Inline[] }
  | { kind: 'break' };

/** Deeper nesting than this is shown as it was typed, so that no text can exhaust the stack. */
const DEEPEST = 12;
const ENTITY = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|nbsp));/i;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

type Found = { node: Inline; end: number } | undefined;

/** Reads emphasis, strong, inline code, links, hard breaks, escapes and entities; whatever is none of these is text. */
export function parseInline(source: string, depth = 0): Inline[] {
  const out: Inline[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const found = depth < DEEPEST ? readToken(source, at, depth) : undefined;
    if (!found) {
      text += source[at] === '\n' ? ' ' : source[at];
      at += 1;
    } else if (found.node.kind === 'text') {
      text += found.node.text;
      at = found.end;
    } else {
      if (found.node.kind === 'break') text = text.trimEnd();
      if (text) out.push({ kind: 'text', text });
      out.push(found.node);
      text = '';
      at = found.end;
    }
  }
  if (text) out.push({ kind: 'text', text });
  return out;
}

function readToken(source: string, at: number, depth: number): Found {
  switch (source[at]) {
    case '\\':
      return readEscape(source, at);
    case ' ':
      return readHardBreak(source, at);
    case '`':
      return readCode(source, at);
    case '[':
      return readLink(source, at, depth);
    case '&':
      return readEntity(source, at);
    case '*':
    case '_':
      return readEmphasis(source, at, depth);
    default:
      return undefined;
  }
}

function readEscape(source: string, at: number): Found {
  const next = source[at + 1] ?? '';
  if (next === '\n') return { node: { kind: 'break' }, end: at + 2 };
  return /[!-/:-@[-`{-~]/.test(next) ? { node: { kind: 'text', text: next }, end: at + 2 } : undefined;
}

function readHardBreak(source: string, at: number): Found {
  let end = at;
  while (source[end] === ' ') end += 1;
  return end - at >= 2 && source[end] === '\n' ? { node: { kind: 'break' }, end: end + 1 } : undefined;
}

function readEntity(source: string, at: number): Found {
  const found = ENTITY.exec(source.slice(at, at + 10));
  if (!found) return undefined;
  const [whole, hex, decimal, name] = found;
  const point = hex ? parseInt(hex, 16) : Number(decimal);
  if (!name && !(point > 0 && point <= 0x10ffff)) return undefined;
  const text = name ? (NAMED[name.toLowerCase()] ?? whole) : String.fromCodePoint(point);
  return { node: { kind: 'text', text }, end: at + whole.length };
}

/** The run of one repeated character that starts here. */
function runOf(source: string, at: number): string {
  let end = at;
  while (source[end] === source[at]) end += 1;
  return source.slice(at, end);
}

function readCode(source: string, at: number): Found {
  const fence = runOf(source, at);
  let close = source.indexOf(fence, at + fence.length);
  while (close >= 0 && runOf(source, close).length !== fence.length) {
    close = source.indexOf(fence, close + runOf(source, close).length);
  }
  const skipped = { node: { kind: 'text' as const, text: fence }, end: at + fence.length };
  if (close < 0) return skipped;
  const text = source.slice(at + fence.length, close).replaceAll('\n', ' ');
  const trimmed = /^ .*\S.* $/.test(text) ? text.slice(1, -1) : text;
  return { node: { kind: 'code', text: trimmed }, end: close + fence.length };
}

function readLink(source: string, at: number, depth: number): Found {
  const close = closing(source, at, '[', ']');
  if (close < 0 || source[close + 1] !== '(') return undefined;
  const end = closing(source, close + 1, '(', ')');
  const to = end < 0 ? undefined : safeLink(source.slice(close + 2, end).trim());
  if (to === undefined) return undefined;
  return { node: { kind: 'link', to, of: parseInline(source.slice(at + 1, close), depth + 1) }, end: end + 1 };
}

function closing(source: string, at: number, open: string, shut: string): number {
  let level = 0;
  for (let i = at; i < source.length; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === open) level += 1;
    else if (source[i] === shut && (level -= 1) === 0) return i;
  }
  return -1;
}

/** `*` and `_` open where they touch a word's start and close where they touch its end; `_` never works inside a word. */
function readEmphasis(source: string, at: number, depth: number): Found {
  const sign = source[at] ?? '';
  const run = runOf(source, at);
  const unread = { node: { kind: 'text' as const, text: run }, end: at + run.length };
  const inWord = sign === '_' && /[\p{L}\p{N}]/u.test(source[at - 1] ?? '');
  if (inWord || /\s|^$/.test(source[at + run.length] ?? '')) return unread;
  for (const width of run.length >= 2 ? [2, 1] : [1]) {
    const end = closingRun(source, at + width, sign, width);
    if (end < 0) continue;
    const of = parseInline(source.slice(at + width, end), depth + 1);
    return { node: { kind: width === 2 ? 'strong' : 'em', of }, end: end + width };
  }
  return unread;
}

function closingRun(source: string, from: number, sign: string, width: number): number {
  for (let i = from; i < source.length; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '`') i = (readCode(source, i)?.end ?? i + 1) - 1;
    else if (source[i] === sign) {
      const run = runOf(source, i).length;
      const closes = i > from && !/\s/.test(source[i - 1] ?? ' ') && !(sign === '_' && /[\p{L}\p{N}]/u.test(source[i + run] ?? ''));
      // Of a run of three after a single opener the last sign is ours: `*a **b***`.
      if (closes && (run === width || run === 3)) return i + run - width;
      i += run - 1;
    }
  }
  return -1;
}
