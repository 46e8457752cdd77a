import type { Report } from '../../content/report.ts';
import { bestLevel } from '../../rubric/model.ts';
import type { Rubric } from '../../rubric/model.ts';
import type { Place, Scenario } from '../model.ts';
import type { Notes } from '../notes.ts';
import { effectsOf } from '../parts.ts';

/** What a check needs: the scenario, what its rubrics offer, where things stand, and where to report to. */
export interface Checking {
  scenario: Scenario;
  rubrics: readonly Rubric[];
  /** Best level by criterion, over all rubrics of the scenario. */
  best: ReadonlyMap<string, number>;
  /** Ids of every scene and ending, those in damaged source among them. */
  targets: ReadonlySet<string>;
  /** Every flag that something sets. */
  settable: ReadonlySet<string>;
  /** False when a rubric is missing, so that an unknown criterion may be one of its. */
  allRubrics: boolean;
  /** Names of the pictures that there are; undefined where that is not known. */
  pictures?: ReadonlySet<string>;
  report: Report;
  notes: Notes;
}

export function checkingOf(scenario: Scenario, rubrics: readonly Rubric[], report: Report, notes: Notes, pictures?: readonly string[]): Checking {
  const used = rubrics.filter((rubric) => scenario.rubrics.includes(rubric.slug));
  const ids = [...scenario.scenes, ...scenario.endings].map((scene) => scene.id);
  return {
    scenario,
    rubrics: used,
    best: new Map(used.flatMap((rubric) => rubric.criteria).map((criterion) => [criterion.id, bestLevel(criterion)])),
    targets: new Set([...ids, ...notes.loose.ids].filter((id) => id !== '')),
    settable: new Set([...effectsOf(scenario).flatMap((effect) => (effect.kind === 'raise' ? [effect.flag] : [])), ...notes.loose.flags]),
    allRubrics: !notes.unknown.has('rubrics') && used.length === scenario.rubrics.length,
    ...(pictures ? { pictures: new Set(pictures) } : {}),
    report,
    notes,
  };
}

/** Where a part of a thing stands, as well as is known. */
export function placeIn({ notes }: Checking, thing: object & { at?: Place }, part: string, otherwise: Place = { line: 1, column: 1 }): Place {
  return notes.find(thing, part) ?? thing.at ?? otherwise;
}
