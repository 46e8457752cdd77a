import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Path } from '../yaml.ts';
import { lineEnd, lineStart } from './layout.ts';
import { endOf, inBrackets, nodeAt, pairOf, startOf, written } from './yaml-tree.ts';
import type { KeyPair } from './yaml-tree.ts';

/** The YAML with a scalar at a path set; a key that is not there comes after the others of its map. Undefined when there is no place for it. */
export function withValue(yaml: string, path: Path, value: string | number): string | undefined {
  const parent = nodeAt(yaml, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined) return undefined;
  if (isSeq(parent)) return scalarReplaced(yaml, parent.items[Number(step)] as Node | undefined, value, parent.flow === true);
  if (!isMap(parent)) return undefined;
  const pair = pairOf(parent, step);
  if (!pair) return withKey(yaml, parent, String(step), ` ${written(value, parent.flow === true)}`);
  const { value: node, key } = pair;
  if (!node || (isScalar(node) && node.value === null && (node.range?.[1] ?? 0) === startOf(node))) {
    const colon = yaml.indexOf(':', key.range?.[1] ?? 0) + 1;
    return `${yaml.slice(0, colon)} ${written(value, parent.flow === true)}${yaml.slice(colon)}`;
  }
  return scalarReplaced(yaml, node, value, parent.flow === true);
}

/** The YAML with a key of a map at its end, followed by what `raw` says. */
export function withKey(yaml: string, map: YAMLMap, key: string, raw: string): string {
  const last = map.items.at(-1) as KeyPair | undefined;
  if (map.flow) {
    if (!last) return `${yaml.slice(0, startOf(map))}{ ${key}:${raw} }${yaml.slice(map.range?.[1])}`;
    const at = pairEnd(yaml, last);
    return `${yaml.slice(0, at)}, ${key}:${raw}${yaml.slice(at)}`;
  }
  if (!last) return yaml;
  const at = lineEnd(yaml, pairEnd(yaml, last));
  const column = startOf(last.key) - lineStart(yaml, startOf(last.key));
  return `${yaml.slice(0, at)}\n${' '.repeat(column)}${key}:${raw}${at === yaml.length ? '\n' : ''}${yaml.slice(at)}`;
}

/** The YAML without a key and its value; as it is when there is none. */
export function withoutKey(yaml: string, path: Path): string | undefined {
  const map = nodeAt(yaml, path.slice(0, -1));
  const key = path.at(-1);
  if (!isMap(map) || key === undefined) return undefined;
  const pair = pairOf(map, key);
  if (!pair) return yaml;
  const index = map.items.indexOf(pair);
  const [before, after] = [map.items[index - 1] as KeyPair | undefined, map.items[index + 1] as KeyPair | undefined];
  const start = startOf(pair.key);
  const end = pairEnd(yaml, pair);
  if (inBrackets(map)) {
    if (before) return yaml.slice(0, pairEnd(yaml, before)) + yaml.slice(end);
    return yaml.slice(0, start) + yaml.slice(after ? startOf(after.key) : end);
  }
  if (yaml.slice(lineStart(yaml, start), start).trim() === '') return yaml.slice(0, lineStart(yaml, start)) + yaml.slice(Math.min(lineEnd(yaml, end) + 1, yaml.length));
  return after ? yaml.slice(0, start) + yaml.slice(startOf(after.key)) : undefined;
}

/** The YAML with another name for a key; undefined when it is not there. */
export function withKeyNamed(yaml: string, path: Path, name: string): string | undefined {
  const map = nodeAt(yaml, path.slice(0, -1));
  const pair = isMap(map) ? pairOf(map, path.at(-1) ?? '') : undefined;
  return pair && yaml.slice(0, startOf(pair.key)) + name + yaml.slice(pair.key.range?.[1]);
}

export function pairEnd(yaml: string, { key, value }: KeyPair): number {
  const colon = yaml.indexOf(':', key.range?.[1] ?? 0) + 1;
  return Math.max(colon, value ? endOf(yaml, value) : 0);
}

function scalarReplaced(yaml: string, node: Node | undefined, value: string | number, flow: boolean): string | undefined {
  if (!isScalar(node)) return undefined;
  const scalar = node;
  if (scalar.value === value) return yaml;
  return yaml.slice(0, startOf(node)) + written(value, flow, scalar) + yaml.slice(endOf(yaml, node));
}
