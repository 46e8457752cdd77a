import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../yaml.ts';
import { withItem, withoutItem } from './yaml-items.ts';
import { withKey } from './yaml-keys.ts';
import { endOf, nodeAt, pairOf, startOf, valueAt, written } from './yaml-tree.ts';

/** The YAML with a key at its top that holds what `raw` says, when the key is not there or has no value yet; else as it is. */
export function withRoot(yaml: string, key: string, raw: string): string | undefined {
  const root = nodeAt(yaml, []);
  if (!isMap(root)) return undefined;
  const pair = pairOf(root, key);
  if (!pair) return withKey(yaml, root, key, raw);
  if (pair.value && !(isScalar(pair.value) && pair.value.value === null)) return yaml;
  const colon = yaml.indexOf(':', pair.key.range?.[1] ?? 0) + 1;
  return yaml.slice(0, colon) + raw + yaml.slice(colon);
}

/** The YAML with a map as the last entry of a list, written as its neighbours are. */
export function withEntry(yaml: string, path: Path, fields: Record<string, unknown>, index?: number): string | undefined {
  const list = nodeAt(yaml, path);
  const first = isSeq(list) ? list.items[0] : undefined;
  const oneLine = !isMap(first) || first.flow === true || (isSeq(list) && list.flow === true);
  return withItem(yaml, path, oneLine ? written(fields, true) : lines(fields), index);
}

/** The YAML with a list of words in place of another at its top; what stays keeps its place and its comments where the order allows. */
export function withWords(yaml: string, key: string, words: readonly string[]): string | undefined {
  const list = nodeAt(yaml, [key]);
  const flow = `[${words.map((word) => written(word, true)).join(', ')}]`;
  if (!isSeq(list)) return withRoot(yaml, key, ` ${flow}`);
  if (!list.flow) {
    const stepwise = byEntry(yaml, key, words);
    if (stepwise !== undefined && JSON.stringify(valueAt(stepwise, [key])) === JSON.stringify(words)) return stepwise;
  }
  return JSON.stringify(valueAt(yaml, [key])) === JSON.stringify(words) ? yaml : yaml.slice(0, startOf(list)) + flow + yaml.slice(endOf(yaml, list));
}

function byEntry(yaml: string, key: string, words: readonly string[]): string | undefined {
  const had = valueAt(yaml, [key]) as unknown[];
  let text: string | undefined = yaml;
  for (const word of words) if (!had.includes(word) && text !== undefined) text = withItem(text, [key], written(word, false));
  for (let index = had.length - 1; index >= 0 && text !== undefined; index -= 1) if (!words.includes(String(had[index]))) text = withoutItem(text, [key], index);
  return text;
}

function lines(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([key, value]) => (Array.isArray(value) ? `${key}:${value.map((item) => `\n  - ${written(item, false)}`).join('')}` : `${key}: ${written(value, false)}`))
    .join('\n');
}
