import { z } from 'zod';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { readElements } from './elements.ts';
import type { Element, Part } from './elements.ts';
import * as field from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { LESSON_PALETTE } from './lesson-palette.ts';
import { SLUG, SLUG_RULE } from './names.ts';
import { readReply, type LessonReply } from './lesson-reply.ts';
import { readQuiz, type Quiz } from './quiz.ts';
import { Report } from './report.ts';
import { SourceText } from './source-text.ts';
import { parseTree } from './tree.ts';

/** One page of a course, checked to be data only. */
export interface Lesson {
  /** `<course>/<lesson>`. */
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  sources: { title: string; url: string }[];
  quizzes: Quiz[];
  /** Ids of the private reflections, in order. */
  reflections: string[];
  /** Messages of clients that the learner replies to, in order. */
  replies: LessonReply[];
  /** Slugs of the scenarios that the lesson leads to. */
  practises: string[];
  /** The MDX to compile: the front matter is turned into empty lines, so that lines count as in the file. */
  body: string;
}

const address = z.string().regex(/^https?:\/\/\S+$/, 'must be an address that begins with `https://`');

const frontMatter = z.strictObject({
  title: field.title,
  summary: field.summary,
  minutes: field.minutes,
  sources: z.array(z.strictObject({ title: field.text(300), url: address })).max(40, 'must have 40 entries at most').optional(),
});

/** Parses the lesson `courses/<course>/<lesson>.mdx`, or returns everything that is wrong with it. */
export function parseLesson(path: string, source: string): Result<Lesson> {
  const report = new Report(path);
  const { lesson } = readLesson(path, source, report);
  return lesson && !report.failed ? ok(lesson) : fail(report.problems);
}

/** A lesson, absent when its front matter has mistakes, and the `<Practise>`s and `<Reply>`s in it with their places. */
export interface LessonReading {
  lesson?: Lesson;
  practises: Element[];
  replies: Element[];
}

/** As `parseLesson`, into a report; the lesson may be published only when the report has no error. */
export function readLesson(path: string, source: string, report: Report): LessonReading {
  const slug = /^courses\/(.+)\.mdx$/.exec(path)?.[1] ?? path;
  if (!slug.split('/').every((part) => SLUG.test(part)) || slug.split('/').length !== 2) {
    report.error('bad-slug', { line: 1, column: 1 }, `A lesson's file is \`courses/<course>/<lesson>.mdx\`, each name of ${SLUG_RULE}.`);
  }
  const text = new SourceText(source);
  const { whole, body } = readFrontMatter(text, frontMatter, report);
  const tree = parseTree(text, body, report);
  const elements = elementsOf(readElements(tree, LESSON_PALETTE, text, report));
  if (tree.read && elements.length === 0 && tree.root.children.length === 0 && tree.damaged.length === 0) {
    report.error('empty', text.placeAt(body), 'The lesson has no words; write them below the front matter.');
  }
  const practises = elements.filter((element) => element.name === 'Practise');
  checkCompare(elements, report);
  const quizzes = elements.filter((element) => element.name === 'Quiz').map((element) => readQuiz(element, report));
  const reflections = elements.filter((element) => element.name === 'Reflection');
  const replies = elements.filter((element) => element.name === 'Reply');
  const read = replies.map((element) => readReply(element, report));
  uniqueIds(elements, report);
  if (!whole) return { practises, replies };
  const lesson: Lesson = {
    slug,
    ...whole,
    sources: whole.sources ?? [],
    quizzes,
    reflections: reflections.map((element) => element.attributes.get('id')?.text ?? ''),
    replies: read,
    practises: practises.flatMap((element) => element.attributes.get('scenario')?.text ?? []),
    body: '\n'.repeat(text.placeAt(body).line - 1) + text.text.slice(body),
  };
  return { lesson, practises, replies };
}

function elementsOf(parts: Part[]): Element[] {
  return parts.flatMap((part) => (part.kind === 'element' ? [part.element] : []));
}

/** The components under whose ids something of the learner's is kept. */
const KEPT: ReadonlySet<string> = new Set(['Quiz', 'Reflection', 'Reply']);

function uniqueIds(elements: Element[], report: Report): void {
  const seen = new Map<string, number>();
  for (const { name, attributes } of elements) {
    const id = KEPT.has(name) ? attributes.get('id') : undefined;
    if (!id) continue;
    const first = seen.get(id.text);
    if (first !== undefined) report.error('duplicate-id', id.at(0), `The id \`${id.text}\` is already used in line ${first}; give this one its own.`);
    else seen.set(id.text, id.at(0).line);
  }
}

function checkCompare(elements: Element[], report: Report): void {
  for (const { name, at, parts, damaged } of elements) {
    if (name !== 'Compare' || damaged) continue;
    const inside = elementsOf(parts).map((element) => element.name);
    if (inside.join(' ') !== 'Weak Strong') {
      report.error('compare', at, '`<Compare>` holds one `<Weak>` and after it one `<Strong>`.');
    }
  }
}
