import { chunksOf } from '../content/chunks.ts';
import { readElements } from '../content/elements.ts';
import type { Element } from '../content/elements.ts';
import { readFrontMatter } from '../content/front-matter.ts';
import { withinLimits } from '../content/limits.ts';
import { SLUG, SLUG_RULE } from '../content/names.ts';
import { Report } from '../content/report.ts';
import { SourceText } from '../content/source-text.ts';
import { EFFORT } from '../content/recover.ts';
import type { Effort } from '../content/recover.ts';
import { treeOf } from '../content/tree.ts';
import type { Tree } from '../content/tree.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { flagsOf } from './parts.ts';
import { headOf, scenarioFrontMatter } from './front-matter.ts';
import type { Ending, Scenario, Scene } from './model.ts';
import { OUTCOMES } from './model.ts';
import { Notes } from './notes.ts';
import { ParseMemory } from './parse-memory.ts';
import type { ReadPart } from './parse-memory.ts';
import { SCENARIO_PALETTE } from './palette.ts';
import { parseDecision } from './parse-decision.ts';
import { parseLines } from './parse-lines.ts';
import { elementsIn, noteAll, textOf } from './reader.ts';
import type { Reader } from './reader.ts';

/** Where a part of the file begins that is parsed by itself: each scene and each ending. */
const PART = /^[ \t]*<(?:Scene|Ending)\b/;

/**
 * Parses the scenario `scenarios/<slug>.mdx`, or returns everything that is wrong with the way it is written.
 * Whether the graph makes sense is for `checkScenario` to say.
 */
export function parseScenario(path: string, source: string): Result<Scenario> {
  const report = new Report(path);
  const reading = readScenario(path, source, report);
  return reading && !report.failed ? ok(reading.scenario) : fail(report.problems);
}

const TOP = { line: 1, column: 1 };

/** A scenario with notes on its source, for checks with exact places. */
export interface Reading {
  scenario: Scenario;
  notes: Notes;
  /** Whether the text could be read without damage: the front matter is YAML, and no part has a syntax mistake. */
  sound: boolean;
}

/**
 * As `parseScenario`, into a report. What it returns has as much of the scenario as could be read, for further checks,
 * and may be published only when the report has no error. With the memory of the last reading only what has changed is
 * parsed; the result is the same, and nothing in it may be changed.
 */
export function readScenario(path: string, source: string, report: Report, memory = new ParseMemory()): Reading | undefined {
  const slug = /^scenarios\/([^/]+)\.mdx$/.exec(path)?.[1] ?? '';
  if (!SLUG.test(slug)) report.error('bad-slug', { line: 1, column: 1 }, `A scenario's file is \`scenarios/<scenario>.mdx\`, its name of ${SLUG_RULE}.`);
  const text = new SourceText(source);
  const { parts, yaml, body } = readFrontMatter(text, scenarioFrontMatter, report);
  if (!withinLimits(text, body, report)) return undefined;
  const notes = new Notes(path, memory.kept);
  const read = readParts(text, body, { report, notes }, memory);
  const scenario: Scenario = { slug, ...headOf(parts, yaml, report, notes), flags: [], scenes: read.scenes, endings: read.endings };
  scenario.flags = flagsOf(scenario);
  const minutes = yaml?.valueAt(['minutes']);
  if (minutes) notes.put(scenario, 'minutes', minutes);
  scenario.rubrics.forEach((rubric, index) => notes.put(scenario, `rubric ${rubric}`, yaml?.valueAt(['rubrics', index]) ?? TOP));
  return { scenario, notes, sound: yaml !== undefined && read.sound };
}

/** Every scene and ending of a body, parsed part by part or remembered. A part with a syntax mistake is never remembered, for reading on in it costs effort that is counted. */
function readParts(text: SourceText, body: number, reader: Reader, memory: ParseMemory): { scenes: Scene[]; endings: Ending[]; sound: boolean } {
  const scenes: Scene[] = [];
  const endings: Ending[] = [];
  const effort = { left: EFFORT };
  let sound = true;
  memory.begin();
  for (const { start, end } of chunksOf(text.text, body, PART)) {
    const chunk = text.text.slice(start, end);
    const { line } = text.placeAt(start);
    let part = memory.find(chunk, line);
    if (!part) {
      const read = readPart(new SourceText(chunk, line), reader, effort);
      ({ part } = read);
      sound &&= !read.damaged;
      if (!read.damaged) memory.put(chunk, part);
    } else memory.put(chunk, part);
    reader.report.take(part.problems);
    scenes.push(...part.scenes);
    endings.push(...part.endings);
  }
  return { scenes, endings, sound };
}

function readPart(source: SourceText, { report: { path }, notes }: Reader, effort: Effort): { part: ReadPart; damaged: boolean } {
  const reader: Reader = { report: new Report(path), notes };
  const tree = treeOf(source, [{ start: 0, end: source.text.length }], reader.report, effort);
  noteDamage(tree, source, notes);
  const elements = elementsIn(readElements(tree, SCENARIO_PALETTE, source, reader.report));
  const scenes = elements.filter((element) => element.name === 'Scene').map((element) => parseScene(element, reader));
  const endings = elements.filter((element) => element.name === 'Ending').map((element) => parseEnding(element, reader));
  return { part: { line: source.placeAt(0).line, scenes, endings, problems: reader.report.problems }, damaged: tree.damaged.length > 0 };
}

/** A scene from its element, as far as it could be read. */
export function parseScene(element: Element, reader: Reader): Scene {
  const title = element.attributes.get('title')?.text.trim();
  const scene: Scene = {
    id: textOf(element, 'id'),
    ...(title === undefined ? {} : { title }),
    lines: parseLines(element.parts, reader),
    decision: parseDecision(element, reader),
    at: element.at,
  };
  noteAll(scene, element, reader);
  if (element.damaged) reader.notes.damaged.add(scene);
  return scene;
}

/** An ending from its element, as far as it could be read. */
export function parseEnding(element: Element, reader: Reader): Ending {
  const ending: Ending = {
    id: textOf(element, 'id'),
    title: textOf(element, 'title').trim(),
    outcome: OUTCOMES.find((outcome) => outcome === textOf(element, 'outcome')) ?? 'mixed',
    lines: parseLines(element.parts, reader),
    at: element.at,
  };
  noteAll(ending, element, reader);
  // An outcome that could not be read may be the one that the scenario would otherwise be told to lack.
  if (element.damaged || !element.attributes.has('outcome')) reader.notes.damaged.add(ending);
  return ending;
}

function noteDamage(tree: Tree, source: SourceText, notes: Notes): void {
  for (const { start, end } of tree.damaged) {
    const text = source.text.slice(start, end);
    collect(text, /\bid\s*=\s*["']?([a-z][a-z0-9-]*)/g, notes.loose.ids);
    collect(text, /\bto\s*=\s*["']?([a-z][a-z0-9-]*)/g, notes.loose.targets);
    collect(text, /<([A-Z][A-Za-z]*)/g, notes.loose.components);
    collect(text, /\boutcome\s*=\s*["']?([a-z]+)/g, notes.loose.outcomes);
    collect(text, /\bset:([a-z][a-z0-9-]*)/g, notes.loose.flags);
  }
}

function collect(text: string, pattern: RegExp, into: Set<string>): void {
  for (const match of text.matchAll(pattern)) if (match[1]) into.add(match[1]);
}
