import { z } from 'zod';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { bestLevel } from '../rubric/model.ts';
import type { Criterion, Rubric } from '../rubric/model.ts';
import * as field from './fields.ts';
import { SLUG, SLUG_RULE } from './names.ts';
import { Report } from './report.ts';
import { validate, validateParts } from './schema.ts';
import { SourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

const criterion = z.strictObject({
  id: field.id,
  name: field.title,
  about: field.text(500),
  scale: z.enum(['levels', 'done']),
  weight: z.number().positive('must be greater than 0').max(100, 'must be at most 100').default(1),
  rater: z.string().regex(/^(?:local:[a-z][a-z0-9-]*|self|trainer)$/, 'must be `self`, `trainer` or `local:` and the name of a rater'),
  descriptors: z.array(field.text(500)),
  examples: z.array(z.unknown()).max(40, 'must have 40 entries at most').optional(),
});

const example = z.strictObject({ level: z.int('must be a whole number').min(0, 'must be at least 0').max(3, 'must be at most 3'), text: field.text(2000) });

const schema = z.strictObject({
  title: field.title,
  about: field.text(500),
  mastery: z.number().gt(0, 'must be greater than 0').max(1, 'must be at most 1'),
  criteria: z.array(z.unknown()).min(1, 'must have at least one criterion').max(40, 'must have 40 criteria at most'),
});

/** Parses `rubrics/<slug>.yaml`, or returns everything that is wrong with it. */
export function parseRubric(path: string, source: string): Result<Rubric> {
  const report = new Report(path);
  const rubric = readRubric(path, source, report);
  return rubric && !report.failed ? ok(rubric) : fail(report.problems);
}

/** As `parseRubric`, into a report; the rubric may be published only when the report has no error. */
export function readRubric(path: string, source: string, report: Report): Rubric | undefined {
  const slug = /^rubrics\/([^/]+)\.yaml$/.exec(path)?.[1] ?? '';
  if (!SLUG.test(slug)) report.error('bad-slug', { line: 1, column: 1 }, `A rubric's file is \`rubrics/<rubric>.yaml\`, its name of ${SLUG_RULE}.`);
  const text = new SourceText(source);
  const yaml = readYaml(text, 0, text.text.length, report);
  if (!yaml) return undefined;
  const { whole, parts } = validateParts(schema, yaml, report);
  const criteria = (parts.criteria ?? []).flatMap((_, index) => readCriterion(index, yaml, report) ?? []);
  uniqueIds(parts.criteria ?? [], yaml, report);
  return whole && { slug, ...whole, criteria };
}

function readCriterion(index: number, yaml: YamlFile, report: Report): Criterion | undefined {
  const read = validate(criterion, yaml, report, ['criteria', index]);
  if (!read) return undefined;
  const wanted = bestLevel(read) + 1;
  if (read.descriptors.length !== wanted) {
    const order = read.scale === 'done' ? 'not done, done' : 'from missing to intense';
    report.error('descriptors', yaml.keyAt(['criteria', index, 'descriptors']), `The scale \`${read.scale}\` has ${wanted} descriptors (${order}), and here are ${read.descriptors.length}.`);
  }
  const { examples, ...rest } = read;
  return examples ? { ...rest, examples: readExamples(examples, read, index, yaml, report) } : rest;
}

function readExamples(examples: readonly unknown[], { id, scale }: Pick<Criterion, 'id' | 'scale'>, index: number, yaml: YamlFile, report: Report): NonNullable<Criterion['examples']> {
  return examples.flatMap((_, entry) => {
    const at = ['criteria', index, 'examples', entry];
    const read = validate(example, yaml, report, at);
    if (!read) return [];
    if (read.level > bestLevel({ scale })) report.error('level-out-of-scale', yaml.valueAt([...at, 'level']), `The levels of \`${id}\` are 0 (not done) or 1 (done), and ${read.level} is none of them.`);
    return [read];
  });
}

function uniqueIds(criteria: readonly unknown[], { valueAt }: YamlFile, report: Report): void {
  const ids = new Set<unknown>();
  for (const [index, entry] of criteria.entries()) {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    if (typeof id !== 'string') continue;
    if (ids.has(id)) report.error('duplicate-id', valueAt(['criteria', index, 'id']), `The criterion \`${id}\` stands twice; give this one its own id.`);
    ids.add(id);
  }
}
