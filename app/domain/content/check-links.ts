import type { Reading } from '../scenario/parse.ts';
import type { CourseReading } from './course.ts';
import type { Rubric } from '../rubric/model.ts';
import type { Element } from './elements.ts';
import { wordsOf } from './located.ts';
import { didYouMean, orOneOf } from './nearest.ts';
import type { Report } from './report.ts';

/** The files of one kind: all of them, and those without an error. */
export interface Shelf {
  paths: string[];
  sound: string[];
}

/** Reports rubrics that do not exist, and those that cannot be used for their own mistakes. */
export function checkRubricsExist({ scenario, notes }: Reading, shelf: Shelf, report: Report): void {
  for (const slug of scenario.rubrics) {
    const place = notes.find(scenario, `rubric ${slug}`) ?? { line: 1, column: 1 };
    const path = `rubrics/${slug}.yaml`;
    if (!shelf.paths.includes(path)) report.error('unknown-rubric', place, `There is no rubric \`${slug}\`${didYouMean(slug, slugsOf(shelf))}`);
    else if (!shelf.sound.includes(path)) report.error('broken-rubric', place, `The rubric \`${slug}\` has mistakes of its own (in \`${path}\`), so this scenario cannot be published.`);
  }
}

/** Reports `<Practise>`s that lead to no scenario, and warns of those whose scenario has mistakes. */
export function checkPractises(practises: readonly Element[], shelf: Shelf, report: Report): void {
  for (const { attributes } of practises) {
    const scenario = attributes.get('scenario');
    if (!scenario) continue;
    const path = `scenarios/${scenario.text}.mdx`;
    if (!shelf.paths.includes(path)) report.error('unknown-scenario', scenario.at(0), `There is no scenario \`${scenario.text}\`${didYouMean(scenario.text, slugsOf(shelf))}`);
    else if (!shelf.sound.includes(path)) report.warn('broken-link', scenario.at(0), `The scenario \`${scenario.text}\` has mistakes or fails a transcript; until that is mended its last good version, if any, is shown.`);
  }
}

/** Reports `<Reply>`s of a lesson whose rubric does not exist or has mistakes, and criteria that their rubric does not have. */
export function checkReplies(replies: readonly Element[], shelf: Shelf, rubrics: readonly Rubric[], report: Report): void {
  for (const { attributes } of replies) {
    const slug = attributes.get('rubric');
    if (!slug) continue;
    const path = `rubrics/${slug.text}.yaml`;
    const rubric = rubrics.find((one) => one.slug === slug.text);
    if (!shelf.paths.includes(path)) report.error('unknown-rubric', slug.at(0), `There is no rubric \`${slug.text}\`${didYouMean(slug.text, slugsOf(shelf))}`);
    else if (!rubric) report.error('broken-rubric', slug.at(0), `The rubric \`${slug.text}\` has mistakes of its own (in \`${path}\`), so this lesson cannot be published.`);
    else checkCriteria(attributes, rubric, report);
  }
}

function checkCriteria(attributes: Element['attributes'], { slug, criteria }: Rubric, report: Report): void {
  const listed = attributes.get('criteria');
  if (!listed) return;
  const named = wordsOf(listed);
  const found = criteria.filter(({ id }) => named.some((word) => word.text === id));
  for (const word of named) {
    if (criteria.some(({ id }) => id === word.text)) continue;
    report.error('unknown-criterion', word.at(0), `There is no criterion \`${word.text}\` in \`${slug}\`${orOneOf(word.text, criteria.map(({ id }) => id))}`);
  }
  const silent = found.length > 0 && found.every(({ rater }) => !rater.startsWith('local:'));
  if (silent) report.warn('no-local-rater', listed.at(0), 'None of these criteria is rated by the scorer, so that the learner’s words are kept but not rated.');
}

/** Reports items of a course that do not exist, and warns of those with mistakes. */
export function checkCourseItems({ course, entries, yaml }: CourseReading, shelves: Record<'lesson' | 'scenario', Shelf>, report: Report): void {
  for (const [index, { kind, slug }] of course.items.entries()) {
    const place = yaml.valueAt(['items', entries[index] ?? 0, kind]);
    const path = kind === 'lesson' ? `courses/${slug}.mdx` : `scenarios/${slug}.mdx`;
    const name = slug.split('/').at(-1) ?? slug;
    const shelf = shelves[kind];
    if (!shelf.paths.includes(path)) {
      const near = kind === 'lesson' ? shelf.paths.filter((other) => other.startsWith(`courses/${course.slug}/`)) : shelf.paths;
      report.error(`unknown-${kind}`, place, `There is no ${kind} \`${name}\`${didYouMean(name, slugsOf({ paths: near, sound: [] }))}`);
    } else if (!shelf.sound.includes(path)) {
      report.warn('broken-link', place, `The ${kind} \`${name}\` has mistakes or fails a transcript; until that is mended its last good version, if any, is shown.`);
    }
  }
}

function slugsOf({ paths }: Shelf): string[] {
  return paths.map((path) => path.replace(/^.*\//, '').replace(/\.[a-z]+$/, ''));
}
