/** What a tag looks like from its `<`: either it ends, or reading it stops at a mistake. */
export type TagScan = Tag | BrokenTag;

export interface Tag {
  ok: true;
  start: number;
  /** Just after its `>`. */
  end: number;
  name: string;
  kind: 'open' | 'close' | 'alone';
  attributes: RawAttribute[];
}

export interface BrokenTag {
  ok: false;
  start: number;
  /** The offset at which it cannot go on; the text's length when the text ends inside it. */
  stop: number;
  name: string;
  /** What was being read. */
  inside: 'name' | 'attribute' | 'value' | 'quote' | 'brace';
  attributes: RawAttribute[];
}

export interface RawAttribute {
  name: string;
  start: number;
  /** The offset of the value's first character, without its quotation mark. */
  value: number;
  /** Just after the attribute; `value` and `end` are the name's end when it has no value. */
  end: number;
}

const SLASH = /\//y;
const NAME = /[A-Za-z_$][\w$.:-]*/y;
const SPACE = /\s+/y;
const ALONE = /\/\s*>/y;
const CLOSED = />/y;
const EQUALS = /\s*=\s*/y;
const QUOTE = /["']/y;

/** Reads the tag that begins at `start` by the rules of MDX; it looks into no braces. */
export function scanTag(text: string, start: number): TagScan {
  let at = start + 1;
  const attributes: RawAttribute[] = [];
  const match = (sticky: RegExp): string => {
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const closing = match(SLASH) !== '';
  const name = match(NAME);
  const broken = (inside: BrokenTag['inside'], stop = at): BrokenTag => ({ ok: false, start, stop, name, inside, attributes });
  if (name === '') return broken('name');
  for (;;) {
    match(SPACE);
    if (match(ALONE)) return { ok: true, start, end: at, name, kind: closing ? 'close' : 'alone', attributes };
    if (match(CLOSED)) return { ok: true, start, end: at, name, kind: closing ? 'close' : 'open', attributes };
    if (text[at] === '{') {
      const end = afterBraces(text, at);
      if (end === undefined) return broken('brace', text.length);
      at = end;
      continue;
    }
    const from = at;
    const attribute = match(NAME);
    if (attribute === '') return broken('attribute');
    const raw: RawAttribute = { name: attribute, start: from, value: at, end: at };
    attributes.push(raw);
    if (!match(EQUALS)) continue;
    raw.value = at;
    if (text[at] === '{') {
      const end = afterBraces(text, at);
      if (end === undefined) return broken('brace', text.length);
      at = end;
    } else {
      const quote = match(QUOTE);
      if (quote === '') return broken('value');
      raw.value = at;
      const end = text.indexOf(quote, at);
      if (end === -1) return broken('quote', text.length);
      at = end + 1;
    }
    raw.end = at;
  }
}

function afterBraces(text: string, start: number): number | undefined {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') open += 1;
    else if (text[at] === '}' && --open === 0) return at + 1;
  }
  return undefined;
}

/** Every whole tag in [from, to), in order; what is no tag is passed over. */
export function tagsIn(text: string, from = 0, to = text.length): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf('<', from); at !== -1 && at < to; ) {
    const tag = scanTag(text, at);
    if (tag.ok) tags.push(tag);
    at = text.indexOf('<', tag.ok ? tag.end : at + 1);
  }
  return tags;
}

/** The tag that closes the one at `start`, by counting tags of its name. */
export function closingOf(text: string, start: number): Tag | undefined {
  const first = scanTag(text, start);
  let open = 0;
  for (const tag of tagsIn(text, first.ok ? start : first.stop)) {
    if (tag.name !== first.name) continue;
    if (tag.kind === 'open') open += 1;
    if (tag.kind === 'close' && (first.ok ? --open : open--) === 0) return tag;
  }
  return undefined;
}
