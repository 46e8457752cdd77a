import type { Element, Part } from '../content/elements.ts';
import { markdownOf } from '../content/markdown.ts';
import type { Report } from '../content/report.ts';
import { parseCondition } from './condition.ts';
import { parseEffects } from './effects.ts';
import type { Condition, Effect } from './model.ts';
import type { Notes } from './notes.ts';

/** What every part of the parser needs: where to report to, and where to note places. */
export interface Reader {
  report: Report;
  notes: Notes;
}

/** The words directly inside an element, as plain Markdown. */
export function wordsIn({ parts }: Element): string {
  return markdownOf(parts.flatMap((part) => (part.kind === 'words' ? part.nodes : [])));
}

export function elementsIn(parts: readonly Part[]): Element[] {
  return parts.flatMap((part) => (part.kind === 'element' ? [part.element] : []));
}

/** An attribute's text; empty when it is missing, which the palette has reported where it must not be. */
export function textOf(element: Element, name: string): string {
  return element.attributes.get(name)?.text ?? '';
}

/** Reads an attribute that holds a condition into `{ when }` or `{ test }`, or `{}` without one. */
export function conditionIn<K extends 'when' | 'test'>(element: Element, name: K, { report, notes }: Reader): { [key in K]?: Condition } {
  const text = element.attributes.get(name);
  const condition = text && parseCondition(text, report, notes);
  return (condition ? { [name]: condition } : {}) as { [key in K]?: Condition };
}

export function effectsIn(element: Element, { report, notes }: Reader): Effect[] {
  const text = element.attributes.get('effects');
  return text ? parseEffects(text, report, notes) : [];
}

/** Notes where the values of an element's attributes stand, under the attributes' names. */
export function noteAll(thing: object, element: Element, { notes }: Reader): void {
  for (const [name, value] of element.attributes) notes.put(thing, name, value.at(0));
}
