import type { Problem } from '../result.ts';
import type { Rubric } from '../rubric/model.ts';
import { checkInto } from '../scenario/check.ts';
import type { ScenarioFigures } from '../scenario/figures.ts';
import type { Scenario } from '../scenario/model.ts';
import { readScenario } from '../scenario/parse.ts';
import { checkCourseItems, checkPractises, checkReplies, checkRubricsExist } from './check-links.ts';
import type { Shelf } from './check-links.ts';
import { checkPlay } from './check-play.ts';
import { readCourse } from './course.ts';
import type { Course } from './course.ts';
import { readLesson } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import { Report, inOrder } from './report.ts';
import { readRubric } from './rubric.ts';

/** A file below the content folder; `path` is relative to it, with forward slashes. */
export interface ContentFile {
  path: string;
  source: string;
}

/** Something that may be published, with the file it comes from. */
export interface Sound<T> {
  path: string;
  source: string;
  value: T;
}

export interface CheckedContent {
  /** Everything that is wrong anywhere, in the order of path, line and column. */
  problems: Problem[];
  rubrics: Sound<Rubric>[];
  lessons: Sound<Lesson>[];
  /** With their figures, for their authors. */
  scenarios: (Sound<Scenario> & { figures?: ScenarioFigures })[];
  courses: Sound<Course>[];
}

/**
 * Parses and checks all content together. What has an error of its own, names a rubric that has one, or fails a
 * transcript is left out of the sound; the rest stays in. Files of no known kind are passed over. `pictures` are the names
 * of all pictures; without them any may be named.
 */
export function checkContent(files: readonly ContentFile[], pictures?: readonly string[]): CheckedContent {
  const read = <T>(pattern: RegExp, reading: (path: string, source: string, report: Report) => T | undefined) =>
    files.filter((file) => pattern.test(file.path)).map((file) => {
      const report = new Report(file.path);
      return { ...file, report, value: reading(file.path, file.source, report) };
    });
  const rubrics = read(/^rubrics\/[^/]+\.yaml$/, readRubric);
  const scenarios = read(/^scenarios\/[^/]+\.mdx$/, readScenario);
  const lessons = read(/^courses\/[^/]+\/[^/]+\.mdx$/, readLesson);
  const courses = read(/^courses\/[^/]+\/course\.yaml$/, readCourse);
  const plays = files.filter((file) => /^scenarios\/[^/]+\.play$/.test(file.path)).map((file) => ({ ...file, report: new Report(file.path) }));

  const soundRubrics = soundOf(rubrics, (rubric) => rubric);
  const rubricShelf: Shelf = { paths: rubrics.map((file) => file.path), sound: soundRubrics.map((file) => file.path) };
  const figures = new Map<string, ScenarioFigures>();
  for (const { path, value, report } of scenarios) {
    if (!value) continue;
    checkRubricsExist(value, rubricShelf, report);
    const known = checkInto(report, value.scenario, soundRubrics.map((rubric) => rubric.value), value.notes, pictures ? { pictures } : {});
    if (known.figures) figures.set(path, known.figures);
  }
  for (const play of plays) checkPlay(play, scenarios, soundRubrics.map((rubric) => rubric.value), play.report);
  const failing = new Set(plays.filter((play) => play.report.failed).map((play) => play.path.replace(/\.play$/, '.mdx')));
  const soundScenarios = soundOf(scenarios, ({ scenario }) => scenario).filter((file) => !failing.has(file.path));

  const scenarioShelf: Shelf = { paths: scenarios.map((file) => file.path), sound: soundScenarios.map((file) => file.path) };
  for (const { value, report } of lessons) {
    if (!value) continue;
    checkPractises(value.practises, scenarioShelf, report);
    checkReplies(value.replies, rubricShelf, soundRubrics.map((rubric) => rubric.value), report);
  }
  const soundLessons = soundOf(lessons, ({ lesson }) => lesson);
  const lessonShelf: Shelf = { paths: lessons.map((file) => file.path), sound: soundLessons.map((file) => file.path) };
  for (const { value, report } of courses) if (value) checkCourseItems(value, { lesson: lessonShelf, scenario: scenarioShelf }, report);

  const reports = [...rubrics, ...scenarios, ...lessons, ...courses, ...plays].map((file) => file.report);
  return {
    problems: inOrder(reports.flatMap((report) => report.problems)),
    rubrics: soundRubrics,
    lessons: soundLessons,
    scenarios: soundScenarios.map((file) => {
      const known = figures.get(file.path);
      return known ? { ...file, figures: known } : file;
    }),
    courses: soundOf(courses, ({ course }) => course),
  };
}

interface ReadFile<T> extends ContentFile {
  report: Report;
  value: T | undefined;
}

function soundOf<T, U>(files: readonly ReadFile<T>[], pick: (value: T) => U | undefined): Sound<U>[] {
  return files.flatMap(({ path, source, report, value }) => {
    const picked = value === undefined || report.failed ? undefined : pick(value);
    return picked === undefined ? [] : [{ path, source, value: picked }];
  });
}
