import { Report } from '../content/report.ts';
import type { Problem } from '../result.ts';
import type { Rubric } from '../rubric/model.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkCraft } from './checks/craft.ts';
import { checkCriteria } from './checks/criteria.ts';
import { checkGraph } from './checks/graph.ts';
import { checkNames } from './checks/names.ts';
import { checkTargets } from './checks/targets.ts';
import { checkUnread } from './checks/unread.ts';
import { checkWalked } from './checks/walked.ts';
import { checkingOf } from './checks/checking.ts';
import type { Scenario } from './model.ts';
import { Notes } from './notes.ts';

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

/** As `checkScenario`, into the report that its parser has already used. */
export function checkInto(report: Report, scenario: Scenario, rubrics: readonly Rubric[], notes: Notes): void {
  const checking = checkingOf(scenario, rubrics, report, notes);
  checkNames(checking);
  checkTargets(checking);
  checkCriteria(checking);
  checkConditions(checking);
  checkGraph(checking);
  checkUnread(checking);
  checkCraft(checking);
  if (!report.failed && notes.complete && checking.allRubrics) checkWalked(checking);
}
