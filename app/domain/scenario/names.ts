import type { Rubric } from '../rubric/model.ts';
import type { Scenario } from './model.ts';

/** Every name that may be completed while a scenario is written, each list in the order of its source. */
export interface Names {
  scenes: string[];
  endings: string[];
  personas: string[];
  meters: string[];
  flags: string[];
  /** Of the rubrics that the scenario names. */
  criteria: string[];
  /** By scene; only scenes that end in choices. */
  choices: { scene: string; id: string }[];
  /** Slugs of rubrics, and names of pictures, that may be used. */
  rubrics: string[];
  pictures: string[];
}

export const NO_NAMES: Names = { scenes: [], endings: [], personas: [], meters: [], flags: [], criteria: [], choices: [], rubrics: [], pictures: [] };

/** The names of a scenario as far as it could be read, and of what it may use. */
export function namesOf(scenario: Scenario, rubrics: readonly Rubric[], pictures: readonly string[]): Names {
  const ids = (things: readonly { id: string }[]) => [...new Set(things.map(({ id }) => id))].filter((id) => id !== '');
  const used = rubrics.filter((rubric) => scenario.rubrics.includes(rubric.slug));
  return {
    scenes: ids(scenario.scenes),
    endings: ids(scenario.endings),
    personas: ids(scenario.personas),
    meters: ids(scenario.meters),
    flags: [...scenario.flags],
    criteria: ids(used.flatMap((rubric) => rubric.criteria)),
    choices: scenario.scenes.flatMap(({ id, decision }) => (decision.kind === 'choices' ? decision.choices.map((choice) => ({ scene: id, id: choice.id })) : [])),
    rubrics: rubrics.map((rubric) => rubric.slug),
    pictures: [...pictures],
  };
}
