import { isMap, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Path } from '../yaml.ts';

/** The node at a path of a YAML text; undefined when it is not there or the text is no YAML. */
export function nodeAt(yaml: string, path: Path): Node | undefined {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', merge: false, prettyErrors: false, stringKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, step)?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

/** The value of a YAML text at a path. */
export function valueAt(yaml: string, path: Path): unknown {
  return nodeAt(yaml, path)?.toJS(parseDocument('')) as unknown;
}

export type KeyPair = Pair<Scalar, Node | null>;

export function pairOf(map: YAMLMap, key: string | number): KeyPair | undefined {
  return map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key)) as KeyPair | undefined;
}

export const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** How far from the beginning of its line a map in lines stands, a dash before it included. */
export const columnOf = (yaml: string, node: Node): number => startOf(node) - (yaml.lastIndexOf('\n', startOf(node) - 1) + 1);

/** Where a node's own text ends, without the white space and the comments behind it. */
export function endOf(yaml: string, node: Node | null | undefined): number {
  const start = startOf(node);
  if (isMap(node) || isSeq(node)) {
    if (node.flow) return node.range?.[1] ?? start;
    const last = node.items.at(-1);
    if (isPair(last)) {
      const { key, value } = last as KeyPair;
      const colon = yaml.indexOf(':', key.range?.[1] ?? start) + 1;
      return value && (value.range?.[1] ?? 0) > startOf(value) ? endOf(yaml, value) : colon;
    }
    return last ? endOf(yaml, last as Node) : start;
  }
  return start + yaml.slice(start, node?.range?.[1] ?? start).trimEnd().length;
}

/** Whether a node stands in brackets, where commas and brackets end words. */
export const inBrackets = (node: Node | undefined): node is YAMLMap | YAMLSeq => (isMap(node) || isSeq(node)) && node.flow === true;

/** A value as it is written on one line, quoted where it must be, or as the scalar it takes the place of. */
export function written(value: unknown, flow: boolean, instead?: Scalar): string {
  // Words with line breaks would be folded over lines; JSON's way to quote them is YAML's as well.
  if (typeof value === 'string' && value.includes('\n')) return JSON.stringify(value);
  const style = instead?.type === 'QUOTE_DOUBLE' || instead?.type === 'QUOTE_SINGLE' ? instead.type : 'PLAIN';
  const options = { version: '1.2', schema: 'core', lineWidth: 0, blockQuote: false, defaultKeyType: 'PLAIN', defaultStringType: style } as const;
  if (typeof value === 'object' && value !== null) return stringify(value, { ...options, collectionStyle: 'flow' }).trimEnd();
  return flow ? stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd().slice(1, -1) : stringify(value, options).trimEnd();
}
