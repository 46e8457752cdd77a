import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Place } from '../scenario/model.ts';
import type { Report } from './report.ts';
import type { SourceText } from './source-text.ts';

/** Longest YAML that is read, in UTF-16 code units; a rubric of forty criteria has a tenth of it. */
const YAML_LIMIT = 200_000;
/** Deepest nesting by brackets or indentation that is read; ours needs four. */
const DEPTH_LIMIT = 40;
const MISTAKES_TOLD = 3;

export type Path = readonly (string | number)[];

/** YAML that was read, with the places of its keys and values. */
export interface YamlFile {
  value: unknown;
  /** Where the key of a path stands; that of its nearest parent when it is missing. */
  keyAt: (path: Path) => Place;
  /** Where the value of a path stands; that of its nearest parent when it is missing. */
  valueAt: (path: Path) => Place;
}

/**
 * Reads the YAML in [start, end) of a file. Reports every syntax error at its place and then returns undefined.
 * Only plain data is read: no tags, no anchors and no aliases, which could stand for code or for a bomb.
 */
export function readYaml(source: SourceText, start: number, end: number, report: Report): YamlFile | undefined {
  const text = source.text.slice(start, end);
  const placeAt = (offset: number) => source.placeAt(start + offset);
  if (text.length > YAML_LIMIT) {
    report.error('too-large', placeAt(0), `This YAML is longer than ${YAML_LIMIT} characters; shorten it.`);
    return undefined;
  }
  if (tooDeep(text)) {
    report.error('too-deep', placeAt(0), `This YAML is nested more than ${DEPTH_LIMIT} levels deep; flatten it.`);
    return undefined;
  }
  const before = report.count;
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  const lines = new Set<number>();
  for (const mistake of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const place = placeAt(mistake.pos[0]);
    // Most further errors only follow from the first ones.
    if (lines.has(place.line) || lines.size >= MISTAKES_TOLD) continue;
    lines.add(place.line);
    report.error('yaml', place, `This is not valid YAML: ${sentence(mistake.message)}`);
  }
  refuseReferences(document, placeAt, report);
  if (report.count > before) return undefined;
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    keyAt: (path) => placeAt(offsetOf(document, path, 'key')),
    valueAt: (path) => placeAt(offsetOf(document, path, 'value')),
  };
}

function refuseReferences(document: Document, placeAt: (offset: number) => Place, report: Report): void {
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const place = placeAt(node.range?.[0] ?? 0);
    if (isAlias(node)) report.error('yaml-alias', place, `The alias \`*${node.source}\` is not read; write the value out.`);
    else if (node.anchor) report.error('yaml-alias', place, `The anchor \`&${node.anchor}\` is not read; take it away.`);
    else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) report.error('yaml-tag', place, `The tag \`${node.tag}\` is not read; write plain data.`);
  });
}

/** The offset of a path's key or value, or of the deepest part of the path that exists. */
function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    let key: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      key = node = node.items[Number(step)];
    } else return offset;
    const wanted = depth < path.length - 1 || part === 'key' || !isNode(node) ? key : node;
    if (isNode(wanted)) offset = wanted.range?.[0] ?? offset;
  }
  return offset;
}

function tooDeep(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open -= 1;
    if (open > DEPTH_LIMIT) return true;
  }
  let indents: number[] = [];
  for (const line of text.split('\n')) {
    const lead = /^(?:[ \t]|[-?:][ \t])*/.exec(line)?.[0] ?? '';
    if ((lead.match(/[-?:]/g)?.length ?? 0) > DEPTH_LIMIT) return true;
    if (lead.length === line.length) continue;
    indents = [...indents.filter((indent) => indent < lead.length), lead.length];
    if (indents.length > DEPTH_LIMIT) return true;
  }
  return false;
}

function sentence(message: string): string {
  const trimmed = message.trim();
  const capital = trimmed.charAt(0).toLowerCase() + trimmed.slice(1);
  return /[.?!]$/.test(capital) ? capital : `${capital}.`;
}
