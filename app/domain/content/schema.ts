import { z } from 'zod';
import { listed, nearest, orOneOf } from './nearest.ts';
import type { Report } from './report.ts';
import type { Path, YamlFile } from './yaml.ts';

/**
 * Checks the YAML at a path against a schema and returns the typed value, or undefined after reporting each mistake at
 * its key. Messages in a schema are what follows the key, such as "must be a whole number from 1 to 600".
 */
export function validate<T>(schema: z.ZodType<T>, file: YamlFile, report: Report, at: Path = []): T | undefined {
  const checked = schema.safeParse(valueIn(file.value, at));
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) reportIssue(issue, checked.error.issues, { schema, file, report, at });
  return undefined;
}

/** As `validate`, and where there are mistakes those keys that have none, for checks that can go on with them. */
export function validateParts<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  file: YamlFile,
  report: Report,
): { whole?: z.infer<z.ZodObject<S>>; parts: Partial<z.infer<z.ZodObject<S>>> } {
  const whole = validate(schema, file, report);
  if (whole) return { whole, parts: whole };
  const parts: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema.shape)) {
    const checked = z.safeParse(part, valueIn(file.value, [key]));
    if (checked.success) parts[key] = checked.data;
  }
  return { parts: parts as Partial<z.infer<z.ZodObject<S>>> };
}

interface Validation {
  schema: z.core.$ZodType;
  file: YamlFile;
  report: Report;
  at: Path;
}

function reportIssue(issue: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[], { schema, file, report, at }: Validation): void {
  const inner = path(issue);
  const full = [...at, ...inner];
  const name = naming(full);
  if (issue.code === 'unrecognized_keys') {
    const right = keysAt(schema, issue.path);
    for (const key of issue.keys) report.error('unknown-key', file.keyAt([...full, key]), `\`${key}\` is not a key here${orOneOf(key, right)}`);
  } else if (issue.code === 'invalid_key') {
    report.error('bad-value', file.keyAt(full), `${name} ${issue.issues[0]?.message ?? 'is not a right name'}.`);
  } else if (isMissing(file.value, full)) {
    const key = String(full.at(-1));
    const parent = inner.slice(0, -1);
    const misspelt = all.some((other) => other.code === 'unrecognized_keys' && samePath(path(other), parent) && other.keys.some((wrong) => nearest(wrong, [key])));
    if (!misspelt) report.error('missing-key', file.keyAt(full.slice(0, -1)), `${name} is missing; write \`${key}:\` and its value.`);
  } else {
    report.error('bad-value', file.valueAt(full), `${name} ${expectation(issue)}`);
  }
}

function valueIn(value: unknown, at: Path): unknown {
  return at.reduce<unknown>((inner, step) => {
    const own = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step);
    return own ? (inner as Record<string | number, unknown>)[step] : undefined;
  }, value);
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

function isMissing(value: unknown, at: Path): boolean {
  const last = at.at(-1);
  const parent = valueIn(value, at.slice(0, -1));
  return typeof last === 'string' && typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, last);
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
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return `${KINDS[issue.expected] ?? `must be a ${issue.expected}`}.`;
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) return `must be one of ${listed(issue.values.map(String))}.`;
  return /[.?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
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
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
