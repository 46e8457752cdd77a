import { z } from 'zod';
import { listed, nearest, orOneOf } from './nearest.ts';
import type { Report } from './report.ts';
import type { Path, YamlFile } from './yaml.ts';

/**
 * Checks YAML against a schema and returns the typed value, or undefined after reporting each mistake at its key.
 * Messages in a schema are what follows the key, such as "must be a whole number from 1 to 600".
 */
export function validate<T>(schema: z.ZodType<T>, file: YamlFile, report: Report): T | undefined {
  const checked = schema.safeParse(file.value);
  if (checked.success) return checked.data;
  const unknown = checked.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  for (const issue of unknown) {
    const right = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      report.error('unknown-key', file.keyAt([...path(issue), key]), `\`${key}\` is not a key here${orOneOf(key, right)}`);
    }
  }
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') continue;
    const at = path(issue);
    const name = naming(at);
    if (issue.code === 'invalid_key') {
      report.error('bad-value', file.keyAt(at), `${name} ${issue.issues[0]?.message ?? 'is not a right name'}.`);
    } else if (missing(file.value, at)) {
      const key = String(at.at(-1));
      const misspelt = unknown.some((other) => samePath(path(other), at.slice(0, -1)) && other.keys.some((wrong) => nearest(wrong, [key])));
      if (!misspelt) report.error('missing-key', file.keyAt(at.slice(0, -1)), `${name} is missing; write \`${key}:\` and its value.`);
    } else {
      report.error('bad-value', file.valueAt(at), `${name} ${expectation(issue)}`);
    }
  }
  return undefined;
}

function path(issue: { path: PropertyKey[] }): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** How a message names a path: `client.name`, or `criteria[2].scale` counted from 1 as people do. */
function naming(at: Path): string {
  if (at.length === 0) return 'This';
  return `\`${at.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('')}\``;
}

function missing(value: unknown, at: Path): boolean {
  const last = at.at(-1);
  if (last === undefined) return false;
  const parent = at.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
  return typeof parent === 'object' && parent !== null && typeof last === 'string' && !Object.hasOwn(parent, last);
}

const KINDS: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  array: 'must be a list',
  object: 'must be a set of `key: value` lines',
  record: 'must be a set of `key: value` lines',
  boolean: 'must be true or false',
};

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `${KINDS[issue.expected] ?? `must be a ${issue.expected}`}.`;
  if (issue.code === 'invalid_value') return `must be one of ${listed(issue.values.map(String))}.`;
  return `${issue.message.replace(/\.$/, '')}.`;
}

/** The keys that the schema knows at a path, for "did you mean". */
function keysAt(schema: z.core.$ZodType, at: readonly PropertyKey[]): string[] {
  let inner: z.core.$ZodType | undefined = schema;
  for (const step of [...at, undefined]) {
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap();
    while (inner instanceof z.ZodPipe) inner = inner.in;
    if (step === undefined) break;
    if (inner instanceof z.ZodObject) inner = (inner.shape as Record<PropertyKey, z.core.$ZodType>)[step];
    else if (inner instanceof z.ZodArray) inner = inner.element;
    else if (inner instanceof z.ZodRecord) inner = inner.valueType;
    else return [];
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape as object) : [];
}
