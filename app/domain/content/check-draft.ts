import type { Problem } from '../result.ts';
import type { Rubric } from '../rubric/model.ts';
import { checkInto } from '../scenario/check.ts';
import type { ScenarioFigures } from '../scenario/figures.ts';
import { namesOf, NO_NAMES } from '../scenario/names.ts';
import type { Names } from '../scenario/names.ts';
import { readScenario } from '../scenario/parse.ts';
import type { ParseMemory } from '../scenario/parse-memory.ts';
import { storyMap } from '../scenario/story-map.ts';
import type { StoryMap } from '../scenario/story-map.ts';
import { checkCourseItems, checkPractises, checkReplies, checkRubricsExist } from './check-links.ts';
import type { Shelf } from './check-links.ts';
import { checkPlay } from './check-play.ts';
import { readCourse } from './course.ts';
import type { DraftKind } from './edit/change.ts';
import { readLesson } from './lesson.ts';
import { Report, inOrder } from './report.ts';
import { readRubric } from './rubric.ts';

/** A draft as it stands. `path` is that of its file below the content folder; `play` the transcripts beside a scenario. */
export interface CheckedDraft {
  kind: DraftKind;
  path: string;
  text: string;
  play?: string;
}

/** What a draft may lead to: everything published, and for a `play` the text of the scenario that it is about. */
export interface DraftShelf {
  rubrics: Rubric[];
  /** Slugs. */
  scenarios: string[];
  /** `<course>/<lesson>`. */
  lessons: string[];
  /** File names, such as `desk.webp`. */
  pictures: string[];
  scenarioText?: string;
}

/** Everything that the Studio shows about a draft's present text. */
export interface Checked {
  /** In the order of the file; those of a scenario's transcripts have the path of the `.play` file. */
  problems: Problem[];
  /** Whether the text could be read without damage, so that outline and map show all of it. */
  sound: boolean;
  /** Whether there is no error, so that it may be published. */
  publishable: boolean;
  names: Names;
  figures?: ScenarioFigures;
  map?: StoryMap;
}

/**
 * Checks a draft of any kind as `checkContent` checks its file, against what is published. With a memory kept from one
 * call to the next, a scenario costs only the parts that have changed; the result is the same without.
 */
export function checkDraft(draft: CheckedDraft, shelf: DraftShelf, memory?: ParseMemory): Checked {
  const report = new Report(draft.path);
  switch (draft.kind) {
    case 'scenario':
      return scenarioDraft(draft, shelf, report, memory);
    case 'play':
      return playDraft(draft, shelf, report);
    case 'lesson': {
      const { practises, replies } = readLesson(draft.path, draft.text, report);
      checkPractises(practises, shelfOf(shelf.scenarios, scenarioPath), report);
      checkReplies(replies, rubricsOf(shelf), shelf.rubrics, report);
      return outcomeOf(report);
    }
    case 'rubric':
      readRubric(draft.path, draft.text, report);
      return outcomeOf(report);
    case 'course': {
      const course = readCourse(draft.path, draft.text, report);
      const shelves = { lesson: shelfOf(shelf.lessons, (slug) => `courses/${slug}.mdx`), scenario: shelfOf(shelf.scenarios, scenarioPath) };
      if (course) checkCourseItems(course, shelves, report);
      return outcomeOf(report);
    }
  }
}

function scenarioDraft(draft: CheckedDraft, shelf: DraftShelf, report: Report, memory: ParseMemory | undefined): Checked {
  const reading = readScenario(draft.path, draft.text, report, memory);
  if (!reading) return { ...outcomeOf(report), sound: false };
  checkRubricsExist(reading, rubricsOf(shelf), report);
  const { figures } = checkInto(report, reading.scenario, shelf.rubrics, reading.notes, { pictures: shelf.pictures, ...(memory ? { counter: memory.counter } : {}) });
  const playReport = new Report(draft.path.replace(/\.mdx$/, '.play'));
  if (draft.play !== undefined) checkPlay({ path: playReport.path, source: draft.play }, [{ path: draft.path, report, value: reading }], shelf.rubrics, playReport);
  const problems = report.problems;
  return {
    problems: [...problems, ...playReport.problems],
    sound: reading.sound,
    publishable: !report.failed && !playReport.failed,
    names: namesOf(reading.scenario, shelf.rubrics, shelf.pictures),
    ...(figures ? { figures } : {}),
    map: storyMap(reading.scenario, problems),
  };
}

/** Transcripts are checked against the scenario beside them, whose own problems are not theirs to tell. */
function playDraft(draft: CheckedDraft, shelf: DraftShelf, report: Report): Checked {
  const path = draft.path.replace(/\.play$/, '.mdx');
  const beside = new Report(path);
  const value = shelf.scenarioText === undefined ? undefined : readScenario(path, shelf.scenarioText, beside);
  checkPlay({ path: draft.path, source: draft.text }, value ? [{ path, report: beside, value }] : [], shelf.rubrics, report);
  const names = value ? namesOf(value.scenario, shelf.rubrics, shelf.pictures) : NO_NAMES;
  return { ...outcomeOf(report), names };
}

/** Codes of mistakes by which a file cannot be read at all; what else is wrong leaves it whole. */
const DAMAGE = new Set(['syntax', 'yaml', 'stray-angle', 'stray-brace', 'bad-tag', 'unclosed-tag', 'unclosed-quote', 'unclosed-comment', 'wrong-closing-tag', 'unopened-tag', 'crossed-tag', 'html-comment', 'control-character', 'too-large', 'too-deep', 'front-matter-missing', 'front-matter-kind', 'front-matter-open']);

function outcomeOf(report: Report): Checked {
  const problems = inOrder(report.problems);
  return { problems, sound: !problems.some(({ code }) => DAMAGE.has(code)), publishable: !report.failed, names: NO_NAMES };
}

const scenarioPath = (slug: string): string => `scenarios/${slug}.mdx`;
const rubricsOf = (shelf: DraftShelf): Shelf => shelfOf(shelf.rubrics.map((rubric) => rubric.slug), (slug) => `rubrics/${slug}.yaml`);

/** Everything on a draft's shelf has been published, and so is sound. */
function shelfOf(slugs: readonly string[], pathOf: (slug: string) => string): Shelf {
  const paths = slugs.map(pathOf);
  return { paths, sound: paths };
}
