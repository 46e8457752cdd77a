import type { Edited } from '../../content/edit/edited.ts';
import { editYaml } from '../../content/edit/edit-yaml.ts';
import type { Data } from '../../content/edit/edit-yaml.ts';
import { valueAt } from '../../content/edit/yaml-tree.ts';
import type { SourceText } from '../../content/source-text.ts';

/** The edit that a change of a rubric's YAML comes to; see `editYaml`. */
export function editRubric({ text }: SourceText, change: (yaml: string) => string | undefined, expected: (data: Data) => void): Edited {
  return editYaml(text, { start: 0, end: text.length }, change, expected);
}

/** The criteria as they are read; [] when there are none. */
export function criteriaIn(source: SourceText): Data[] {
  const criteria = valueAt(source.text, ['criteria']);
  return Array.isArray(criteria) ? (criteria as Data[]) : [];
}

/** A list of a rubric's data, to be changed in place. */
export function listIn(data: Data, ...path: (string | number)[]): unknown[] {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], data) as unknown[];
}

export const NO_CRITERION = 'This criterion is no longer there.';
