import { asTyped, cleaned } from '../../content/edit/words.ts';
import { meantBy } from '../../content/edit/limited-markdown.ts';
import { oneLine } from './set-attributes.ts';
import type { ElementSyntax, LineSyntax, Syntax } from './syntax.ts';

/** What a part says, apart from how it is written: to tell whether an edit did what it was meant to do, and nothing else. */
export interface Shape {
  element: Item;
  lines: Item[];
  choices: Item[];
  reply: Item | undefined;
  models: Item[];
  branches: Item[];
}

export interface Item {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The name of words that stand directly in a scene. */
export const PLAIN = 'words';

export function shapeOf({ element, lines, choices, reply, models, branches }: Syntax): Shape {
  return {
    element: { ...itemOf(element), text: '' },
    lines: lines.map(lineItem),
    choices: choices.map(itemOf),
    reply: reply && itemOf(reply),
    models: models.map(itemOf),
    branches: branches.map(itemOf),
  };
}

/** An item as a form asked for it. */
export function itemFrom(name: string, attributes: Partial<Record<string, string>>, typed = ''): Item {
  return changed({ name, attributes: {}, text: '' }, attributes, typed);
}

/** An item with some attributes and words changed; '' takes an attribute away. */
export function changed(item: Item, attributes: Partial<Record<string, string>>, typed?: string): Item {
  const all = { ...item.attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    all[name] = oneLine(value);
    if (all[name] === '') delete all[name];
  }
  return { ...item, attributes: all, text: typed === undefined ? item.text : asTyped(meantBy(cleaned(typed))) };
}

/** Whether two shapes are the same, whatever the order of attributes. */
export function sameShape(one: Shape, other: Shape): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Items with one moved. */
export function withMoved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

/** Lines with words that stand directly beside each other put together, as the parser reads them. */
export function flowed(lines: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last?.name === PLAIN && line.name === PLAIN) out[out.length - 1] = { ...last, text: `${last.text}\n\n${line.text}` };
    else out.push(line);
  }
  return out;
}

function itemOf({ name, attributes, text }: ElementSyntax): Item {
  return { name, attributes: Object.fromEntries(attributes.map((attribute) => [attribute.name, oneLine(attribute.value)])), text };
}

function lineItem(line: LineSyntax): Item {
  return line.element ? itemOf(line.element) : { name: PLAIN, attributes: {}, text: line.text };
}

/** Plain words and `<Narrate>` mean the same. */
function sorted(shape: Shape): unknown {
  const item = (one: Item) => [one.name === PLAIN ? 'Narrate' : one.name, Object.entries(one.attributes).sort(([a], [b]) => (a < b ? -1 : 1)), one.text];
  return [item(shape.element), ...[shape.lines, shape.choices, shape.reply ? [shape.reply] : [], shape.models, shape.branches].map((items) => items.map(item))];
}
