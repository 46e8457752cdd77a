import { fail, ok } from '../../result.ts';
import type { Edited } from './edited.ts';
import { replaced } from './layout.ts';
import type { Stretch } from './layout.ts';
import { nodeAt, valueAt } from './yaml-tree.ts';

/** YAML as it is read: maps, lists and scalars. */
export type Data = { [key: string]: unknown };

const UNREADABLE = 'This cannot be read as YAML at present; mend it in the source first.';
const UNSETTLED = 'This cannot be changed from here, because of the way it is written; change it in the source.';

/**
 * The edit that a change of a stretch of YAML comes to, when what it reads as afterwards is what `expected` makes of
 * what it reads as now; otherwise a sentence. Comments and order are the change's to keep.
 */
export function editYaml(text: string, stretch: Stretch, change: (yaml: string) => string | undefined, expected: (data: Data) => void): Edited {
  const yaml = text.slice(stretch.start, stretch.end);
  const before = nodeAt(yaml, []) && valueAt(yaml, []);
  if (!isData(before)) return fail(UNREADABLE);
  const after = change(yaml);
  expected(before);
  if (after === undefined || JSON.stringify(sorted(valueAt(after, []))) !== JSON.stringify(sorted(before))) return fail(UNSETTLED);
  return ok(replaced(text, stretch, after));
}

/** Changes one after the other; undefined as soon as one cannot be made. */
export function inTurn(yaml: string, changes: readonly ((yaml: string) => string | undefined)[]): string | undefined {
  return changes.reduce<string | undefined>((text, change) => (text === undefined ? undefined : change(text)), yaml);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** With keys in the order of the alphabet, so that what is compared does not depend on their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return isData(value) ? Object.keys(value).sort().map((key) => [key, sorted(value[key])]) : value;
}
