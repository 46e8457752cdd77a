import { blank } from '../../content/chunks.ts';
import type { SourceText } from '../../content/source-text.ts';
import { scanTag } from '../../content/tags.ts';
import type { TagScan } from '../../content/tags.ts';
import type { Outcome } from '../model.ts';
import { OUTCOMES } from '../model.ts';
import { decoded } from './decoded.ts';

/** A scenario's text with the places of its scenes and endings, found without parsing them. Offsets count in `source.text`. */
export interface Sheet {
  source: SourceText;
  /** Where the body begins, after the front matter. */
  body: number;
  parts: SheetPart[];
}

export interface SheetPart {
  kind: 'Scene' | 'Ending';
  /** As it is written; empty when there is none. */
  id: string;
  title?: string;
  /** An ending's, when it is one of the three. */
  outcome?: Outcome;
  /** The offset of its `<`, and the one just after its closing tag. */
  start: number;
  end: number;
  index: number;
}

const COMMENT = /\{\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*\}/g;
const PART = /^[ \t]*<(Scene|Ending)\b/gm;

/** Finds the parts of a scenario by their tags. A part that is not closed reaches to the next one. */
export function sheetOf(source: SourceText): Sheet {
  const body = bodyOf(source.text);
  const text = source.text.includes('{') ? source.text.replace(COMMENT, blank) : source.text;
  const starts: { kind: SheetPart['kind']; start: number }[] = [];
  PART.lastIndex = body;
  for (let match = PART.exec(text); match; match = PART.exec(text)) {
    const kind = match[1] as SheetPart['kind'];
    starts.push({ kind, start: match.index + match[0].length - kind.length - 1 });
  }
  const parts = starts.map(({ kind, start }, index): SheetPart => {
    const tag = scanTag(text, start);
    const limit = starts[index + 1]?.start ?? text.length;
    const { id = '', title, outcome } = attributesOf(text, tag);
    const known = OUTCOMES.find((one) => one === outcome);
    return { kind, id, ...(title === undefined ? {} : { title: title.trim() }), ...(known && kind === 'Ending' ? { outcome: known } : {}), start, end: endOf(text, tag, limit), index };
  });
  return { source, body, parts };
}

/** The scene or ending of that id; the first when there are several. */
export function partOf(sheet: Sheet, id: string): SheetPart | undefined {
  return sheet.parts.find((part) => part.id === id);
}

function bodyOf(text: string): number {
  if (!text.startsWith('---')) return 0;
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text);
  return closing ? closing.index + closing[0].length : text.length;
}

function attributesOf(text: string, { attributes }: TagScan): Partial<Record<string, string>> {
  return Object.fromEntries(attributes.filter(({ name }) => name === 'id' || name === 'title' || name === 'outcome').map(({ name, value, end }) => [name, decoded(text.slice(value, Math.max(value, end - 1)))]));
}

function endOf(text: string, tag: TagScan, limit: number): number {
  if (tag.ok && tag.kind === 'alone') return tag.end;
  const closing = new RegExp(`</${tag.name}\\s*>`, 'y');
  for (let at = text.lastIndexOf('</', limit); at > tag.start; at = text.lastIndexOf('</', at - 1)) {
    closing.lastIndex = at;
    if (closing.test(text)) return closing.lastIndex;
  }
  return text.slice(0, limit).trimEnd().length;
}
