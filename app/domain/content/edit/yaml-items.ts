import { isSeq } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import type { Path } from '../yaml.ts';
import { lineEnd, lineStart, moved } from './layout.ts';
import type { Stretch } from './layout.ts';
import { applyEdits } from './text-edit.ts';
import { endOf, nodeAt, startOf } from './yaml-tree.ts';

/** The YAML with a new entry of a list before the one of that index, or after the last. `raw` are its lines, without indentation and dash. Undefined when there is no such list with entries. */
export function withItem(yaml: string, path: Path, raw: string, index?: number): string | undefined {
  const list = nodeAt(yaml, path);
  if (!isSeq(list)) return undefined;
  const spans = itemsOf(yaml, list);
  const [last, next] = [spans.at(-1), index === undefined ? undefined : spans[index]];
  if (list.flow) {
    if (!last) return yaml.slice(0, startOf(list)) + `[${raw}]` + yaml.slice(list.range?.[1]);
    return next ? `${yaml.slice(0, next.start)}${raw}, ${yaml.slice(next.start)}` : `${yaml.slice(0, last.end)}, ${raw}${yaml.slice(last.end)}`;
  }
  if (!last) return undefined;
  const indent = ' '.repeat(last.start - lineStart(yaml, last.start));
  const lines = `${indent}- ${raw.replace(/\n(?=.)/g, `\n${indent}  `)}`;
  if (next) {
    const at = lineStart(yaml, next.start);
    return `${yaml.slice(0, at)}${lines}\n${yaml.slice(at)}`;
  }
  const at = lineEnd(yaml, last.end);
  return `${yaml.slice(0, at)}\n${lines}${at === yaml.length ? '\n' : ''}${yaml.slice(at)}`;
}

/** The YAML without an entry of a list, which keeps at least one; undefined when that cannot be done. */
export function withoutItem(yaml: string, path: Path, index: number): string | undefined {
  const list = nodeAt(yaml, path);
  const spans = isSeq(list) ? itemsOf(yaml, list) : [];
  const [before, item, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (!isSeq(list) || !item || spans.length < 2) return undefined;
  if (list.flow) return before ? yaml.slice(0, before.end) + yaml.slice(item.end) : yaml.slice(0, item.start) + yaml.slice(after?.start);
  return yaml.slice(0, lineStart(yaml, item.start)) + yaml.slice(Math.min(lineEnd(yaml, item.end) + 1, yaml.length));
}

/** The YAML with an entry of a list moved to the place that another has now. */
export function withMovedItem(yaml: string, path: Path, from: number, to: number): string | undefined {
  const list = nodeAt(yaml, path);
  const spans = isSeq(list) ? itemsOf(yaml, list) : [];
  if (!spans[from] || !spans[to]) return undefined;
  return from === to ? yaml : applyEdits(yaml, moved(yaml, spans, from, to));
}

/** Where the entries of a list stand, each with its dash. */
function itemsOf(yaml: string, list: YAMLSeq): Stretch[] {
  return (list.items as Node[]).map((item) => {
    const start = startOf(item);
    return { start: list.flow ? start : yaml.lastIndexOf('-', start - 1), end: endOf(yaml, item) };
  });
}
