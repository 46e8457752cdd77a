import { beginsLine, emptyAfter, emptyBefore, endsLine, indentAt, indented, inserted, lineEnd, lineStart } from '../../content/edit/layout.ts';
import type { TextEdit } from '../../content/edit/text-edit.ts';
import type { ElementSyntax, Span } from './syntax.ts';

/** Between which neighbours something new goes, and whether empty lines keep it apart from them. */
export interface Gap {
  parent: ElementSyntax;
  before?: Span | undefined;
  after?: Span | undefined;
  /** An empty line before it; ignored right after the parent's tag. */
  apart: boolean;
  /** An empty line after it; ignored right before the parent's closing tag. */
  apartAfter: boolean;
}

/** Puts a block of lines between its neighbours, indented as they are. */
export function insertAmong(text: string, gap: Gap, block: string): TextEdit[] {
  const { parent, before, after } = gap;
  const outer = indentAt(text, parent.start);
  const indent = indentFor(text, gap);
  const lines = indented(block, indent);
  if (!parent.close) return [alone(text, parent, `>\n${lines}\n${outer}</${parent.name}>`)];
  if (!before && !after && !endsLine(text, parent.open.end)) return [inserted(parent.open.end, `\n${lines}\n${outer}`)];
  if (after && before && gap.apart && !gap.apartAfter && beginsLine(text, after.start)) {
    return [inserted(lineStart(text, after.start), `${emptyBefore(text, after.start) ? '' : '\n'}${lines}\n`)];
  }
  const left = before ?? parent.open;
  const right = after?.start ?? parent.close.start;
  if (endsLine(text, left.end) && lineEnd(text, left.end) < right) {
    const at = lineEnd(text, left.end);
    const lead = before && gap.apart ? '\n\n' : '\n';
    const tail = after && gap.apartAfter && !emptyAfter(text, left.end) ? '\n' : '';
    return [inserted(at, lead + lines + tail)];
  }
  if (beginsLine(text, right)) {
    const at = lineStart(text, right);
    const lead = before && gap.apart && !emptyBefore(text, right) ? '\n' : '';
    return [inserted(at, `${lead}${lines}\n${after && gap.apartAfter ? '\n' : ''}`)];
  }
  // All on one line: the line is broken around what is new, and after the parent's tag.
  const content = before ? firstOf(parent, before) : undefined;
  const edits: TextEdit[] = [];
  if (content && lineStart(text, content.start) === lineStart(text, parent.open.start)) edits.push({ at: parent.open.end, remove: text.slice(parent.open.end, content.start), insert: `\n${indent}` });
  const at = left.end;
  const white = /^[ \t]*/.exec(text.slice(at, right))?.[0] ?? '';
  edits.push({ at, remove: white, insert: `\n${before && gap.apart ? '\n' : ''}${lines}\n${after ? (gap.apartAfter ? '\n' : '') + indent : outer}` });
  return edits;
}

function indentFor(text: string, { parent, before, after }: Gap): string {
  if (before && beginsLine(text, before.start)) return indentAt(text, before.start);
  if (after && beginsLine(text, after.start)) return indentAt(text, after.start);
  return `${indentAt(text, parent.start)}  `;
}

function alone(text: string, { open }: ElementSyntax, insert: string): TextEdit {
  const end = /\s*\/\s*>$/.exec(text.slice(open.start, open.end));
  const at = open.start + (end?.index ?? 0);
  return { at, remove: text.slice(at, open.end), insert };
}

function firstOf(parent: ElementSyntax, before: Span): Span {
  return [before, ...parent.inside, ...parent.words].reduce((first, span) => (span.start < first.start ? span : first));
}
