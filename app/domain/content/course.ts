import { z } from 'zod';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import * as field from './fields.ts';
import { SLUG, SLUG_RULE } from './names.ts';
import { Report } from './report.ts';
import { validate } from './schema.ts';
import { SourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

/** An ordered set of lessons and scenarios. */
export interface Course {
  slug: string;
  title: string;
  summary: string;
  items: CourseItem[];
}

/** `slug` is a scenario's, or a lesson's with its course: `<course>/<lesson>`. */
export interface CourseItem {
  kind: 'lesson' | 'scenario';
  slug: string;
}

const schema = z.strictObject({
  title: field.title,
  summary: field.summary,
  items: z
    .array(z.strictObject({ lesson: field.slug.optional(), scenario: field.slug.optional() }))
    .min(1, 'must have at least one entry')
    .max(200, 'must have 200 entries at most'),
});

/** Parses `courses/<slug>/course.yaml`, or returns everything that is wrong with it. */
export function parseCourse(path: string, source: string): Result<Course> {
  const report = new Report(path);
  const course = readCourse(path, source, report)?.course;
  return course && !report.failed ? ok(course) : fail(report.problems);
}

/** As `parseCourse`, into a report, and with the YAML for the places of its items. */
export function readCourse(path: string, source: string, report: Report): { course: Course; yaml: YamlFile } | undefined {
  const slug = /^courses\/([^/]+)\/course\.yaml$/.exec(path)?.[1] ?? '';
  if (!SLUG.test(slug)) report.error('bad-slug', { line: 1, column: 1 }, `A course's file is \`courses/<course>/course.yaml\`, its name of ${SLUG_RULE}.`);
  const text = new SourceText(source);
  const yaml = readYaml(text, 0, text.text.length, report);
  const fields = yaml && validate(schema, yaml, report);
  if (!yaml || !fields) return undefined;
  const items: CourseItem[] = [];
  for (const [index, { lesson, scenario }] of fields.items.entries()) {
    const at = yaml.keyAt(['items', index]);
    if ((lesson === undefined) === (scenario === undefined)) {
      report.error('bad-value', at, 'An entry is either `lesson: slug` or `scenario: slug`.');
      continue;
    }
    const item: CourseItem = lesson === undefined ? { kind: 'scenario', slug: scenario ?? '' } : { kind: 'lesson', slug: `${slug}/${lesson}` };
    if (items.some((other) => other.kind === item.kind && other.slug === item.slug)) {
      report.error('duplicate-item', at, `The ${item.kind} \`${lesson ?? scenario}\` stands twice in this course; keep one.`);
    }
    items.push(item);
  }
  return { course: { slug, title: fields.title, summary: fields.summary, items }, yaml };
}
