import { z } from 'zod';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import * as field from './fields.ts';
import { SLUG, SLUG_RULE } from './names.ts';
import { Report } from './report.ts';
import { validate, validateParts } from './schema.ts';
import { SourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';
import type { YamlFile } from './yaml.ts';

/** An ordered set of lessons and scenarios. */
export interface Course {
  slug: string;
  title: string;
  summary: string;
  items: CourseItem[];
  /** What a certificate of completion has of its own: how many months it is valid. Without it, for good. */
  certificate?: { months: number };
}

/** `slug` is a scenario's, or a lesson's with its course: `<course>/<lesson>`. */
export interface CourseItem {
  kind: 'lesson' | 'scenario';
  slug: string;
}

const months = z.int('must be a whole number of months').min(1, 'must be at least 1').max(120, 'must be at most 120');

const schema = z.strictObject({
  title: field.title,
  summary: field.summary,
  items: z.array(z.unknown()).min(1, 'must have at least one entry').max(200, 'must have 200 entries at most'),
  certificate: z.strictObject({ months }, 'must say for how long it is valid, such as `{ months: 24 }`').optional(),
});

const entry = z.strictObject({ lesson: field.slug.optional(), scenario: field.slug.optional() });

/** Parses `courses/<slug>/course.yaml`, or returns everything that is wrong with it. */
export function parseCourse(path: string, source: string): Result<Course> {
  const report = new Report(path);
  const course = readCourse(path, source, report)?.course;
  return course && !report.failed ? ok(course) : fail(report.problems);
}

/** A course as far as it could be read, with the YAML for the places of its items. */
export interface CourseReading {
  course: Course;
  /** The place of an item in the file, by its place in `course.items`. */
  entries: number[];
  yaml: YamlFile;
}

/** As `parseCourse`, into a report; the course may be published only when the report has no error. */
export function readCourse(path: string, source: string, report: Report): CourseReading | undefined {
  const slug = /^courses\/([^/]+)\/course\.yaml$/.exec(path)?.[1] ?? '';
  if (!SLUG.test(slug)) report.error('bad-slug', { line: 1, column: 1 }, `A course's file is \`courses/<course>/course.yaml\`, its name of ${SLUG_RULE}.`);
  const text = new SourceText(source);
  const yaml = readYaml(text, 0, text.text.length, report);
  if (!yaml) return undefined;
  const { parts } = validateParts(schema, yaml, report);
  const reading: CourseReading = { course: { slug, title: parts.title ?? '', summary: parts.summary ?? '', items: [] }, entries: [], yaml };
  if (parts.certificate) reading.course.certificate = parts.certificate;
  (parts.items ?? []).forEach((_, index) => readItem(index, reading, report));
  return reading;
}

function readItem(index: number, { course, entries, yaml }: CourseReading, report: Report): void {
  const read = validate(entry, yaml, report, ['items', index]);
  if (!read) return;
  const { lesson, scenario } = read;
  const at = yaml.keyAt(['items', index]);
  if ((lesson === undefined) === (scenario === undefined)) {
    report.error('bad-value', at, 'An entry is either `lesson: slug` or `scenario: slug`.');
    return;
  }
  const item: CourseItem = lesson === undefined ? { kind: 'scenario', slug: scenario ?? '' } : { kind: 'lesson', slug: `${course.slug}/${lesson}` };
  if (course.items.some((other) => other.kind === item.kind && other.slug === item.slug)) {
    report.error('duplicate-item', at, `The ${item.kind} \`${lesson ?? scenario}\` stands twice in this course; keep one.`);
  }
  course.items.push(item);
  entries.push(index);
}
