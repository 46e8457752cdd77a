import { blank } from '../../content/chunks.ts';
import { scanTag } from '../../content/tags.ts';
import type { Sheet } from './sheet.ts';
import type { Span } from './syntax.ts';

/** What a name stands for where it is mentioned. A criterion that a condition compares counts as a meter. */
export type Role = 'part' | 'persona' | 'meter' | 'flag' | 'criterion';

const COMMENT = /\{\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*\}/g;
const IN_CONDITION = /&#?\w+;|(visited\s*:\s*)([A-Za-z0-9_-]+)|([A-Za-z_][A-Za-z0-9_-]*)(\s*(?:[<>=!]|&[lg]t;|&#))?/g;
const IN_EFFECTS = /(?<!\S)(?:((?:un)?set:)([a-z][a-z0-9-]*)|([a-z](?:[a-z0-9-]*[a-z0-9])?)[+=-]-?\d{1,6})(?!\S)/g;

const ATTRIBUTE = /(?<=\s)(to|by|when|test|effects|rates|criteria)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

/** Where a name is mentioned in one of these roles, in order. Only the parts that hold it are looked at; comments are not. */
export function mentionsOf(sheet: Sheet, name: string, roles: readonly Role[]): Span[] {
  return rolesOf(sheet, name).filter(({ role }) => roles.includes(role)).map(({ start }) => ({ start, end: start + name.length }));
}

/** Every mention of a name in a reference, with its role there. */
export function rolesOf(sheet: Sheet, name: string): Mention[] {
  const { text } = sheet.source;
  const mentions: Mention[] = [];
  if (name === '') return mentions;
  let at = -1;
  for (const part of sheet.parts) {
    if (at < part.start) at = text.indexOf(name, part.start);
    if (at === -1) break;
    if (at >= part.end) continue;
    for (const mention of rolesIn(text.slice(part.start, part.end), name)) mentions.push({ ...mention, start: part.start + mention.start });
  }
  return mentions;
}

function rolesIn(part: string, name: string): Mention[] {
  const own = part.includes('/*') ? part.replace(COMMENT, blank) : part;
  return [...own.matchAll(ATTRIBUTE)].flatMap(({ index, 0: whole, 1: attribute = '', 3: double, 4: single }) => {
    const raw = double ?? single ?? '';
    if (!raw.includes(name)) return [];
    const start = index + whole.length - 1 - raw.length;
    const found = namesIn(attribute, raw, start).filter((mention) => mention.name === name);
    return found.length > 0 && standsInTag(own, index) ? found : [];
  });
}

/** Whether an attribute belongs to a tag, and is not said in words that look like one. */
function standsInTag(text: string, at: number): boolean {
  for (let start = text.lastIndexOf('<', at); start !== -1; start = text.lastIndexOf('<', start - 1)) {
    if (!/[A-Z]/.test(text[start + 1] ?? '')) {
      if (start === 0) return false;
      continue;
    }
    const tag = scanTag(text, start);
    if (tag.attributes.some((attribute) => attribute.start === at)) return true;
    if (tag.ok || start === 0) return false;
  }
  return false;
}

export interface Mention {
  name: string;
  role: Role;
  start: number;
}

function namesIn(attribute: string, raw: string, at: number): Mention[] {
  switch (attribute) {
    case 'to':
      return [{ name: raw, role: 'part', start: at }];
    case 'by':
      return [{ name: raw, role: 'persona', start: at }];
    case 'when':
    case 'test':
      return [...raw.matchAll(IN_CONDITION)].flatMap(({ index, 1: visited, 2: scene, 3: name, 4: sign }): Mention[] => {
        if (scene !== undefined) return [{ name: scene, role: 'part', start: at + index + (visited?.length ?? 0) }];
        return name === undefined ? [] : [{ name, role: sign === undefined ? 'flag' : 'meter', start: at + index }];
      });
    case 'effects':
      return [...raw.matchAll(IN_EFFECTS)].map(({ index, 1: set, 2: flag, 3: meter }): Mention =>
        flag === undefined ? { name: meter ?? '', role: 'meter', start: at + index } : { name: flag, role: 'flag', start: at + index + (set?.length ?? 0) },
      );
    case 'rates':
      return [...raw.matchAll(/(?<!\S)([a-z][a-z0-9-]*):/g)].map(({ index, 1: name }): Mention => ({ name: name ?? '', role: 'criterion', start: at + index }));
    case 'criteria':
      return [...raw.matchAll(/\S+/g)].map(({ index, 0: name }): Mention => ({ name, role: 'criterion', start: at + index }));
    default:
      return [];
  }
}
