import { Report } from '../content/report.ts';
import type { Problem } from '../result.ts';
import type { Rubric } from '../rubric/model.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkCraft } from './checks/craft.ts';
import { checkCriteria } from './checks/criteria.ts';
import { checkCues } from './checks/cues.ts';
import { checkGraph } from './checks/graph.ts';
import { checkMinutes } from './checks/minutes.ts';
import { checkNames } from './checks/names.ts';
import { checkPaths } from './checks/paths.ts';
import { checkPictures } from './checks/pictures.ts';
import { checkReadability } from './checks/readability.ts';
import { checkShownCriteria } from './checks/shown-criteria.ts';
import { checkTargets } from './checks/targets.ts';
import { checkUnread } from './checks/unread.ts';
import { checkWalked, walksOf } from './checks/walked.ts';
import { checkingOf } from './checks/checking.ts';
import { figuresOf } from './figures.ts';
import type { ScenarioFigures } from './figures.ts';
import type { Scenario } from './model.ts';
import { Notes } from './notes.ts';
import { SyllableCounter } from './reading-age.ts';

/**
 * What is wrong with a scenario as a graph: targets, names, criteria and levels, dead ends, loops, what is never reached.
 * `rubrics` may hold more than those it uses. With the notes of `readScenario` every problem has its exact place,
 * otherwise that of the scene, choice or reply it is in.
 */
export function checkScenario(scenario: Scenario, rubrics: readonly Rubric[], notes = new Notes(`scenarios/${scenario.slug}.mdx`)): Problem[] {
  const report = new Report(notes.path);
  checkInto(report, scenario, rubrics, notes);
  return report.problems;
}

/** What exists beside a scenario, as far as it is known. */
export interface Known {
  /** File names of pictures. */
  pictures?: readonly string[];
  /** One that has counted much of the scenario's words before. */
  counter?: SyllableCounter;
}

/** As `checkScenario`, into the report that its parser has already used. */
export function checkInto(report: Report, scenario: Scenario, rubrics: readonly Rubric[], notes: Notes, known: Known = {}): { figures?: ScenarioFigures } {
  const checking = checkingOf(scenario, rubrics, report, notes, known.pictures);
  checkNames(checking);
  checkTargets(checking);
  checkCriteria(checking);
  checkConditions(checking);
  checkGraph(checking);
  checkUnread(checking);
  checkPictures(checking);
  checkCraft(checking);
  checkCues(checking);
  const counter = known.counter ?? new SyllableCounter();
  const read = checkReadability(checking, counter);
  if (report.failed || !notes.complete || !checking.allRubrics) return {};
  const walks = walksOf(checking);
  checkWalked(checking, walks);
  checkShownCriteria(checking, walks);
  const shortest = checkPaths(checking, walks);
  const minutes = checkMinutes(checking, walks, counter);
  return { figures: figuresOf(checking, walks, { shortest, minutes, read }) };
}
