import type { Edited } from '../../content/edit/edited.ts';
import { withoutItem } from '../../content/edit/yaml-items.ts';
import type { SourceText } from '../../content/source-text.ts';
import { fail } from '../../result.ts';
import { criteriaIn, editRubric, listIn, NO_CRITERION } from './rubric-yaml.ts';

/** Takes a criterion away; the last one stays. */
export function removeCriterion(source: SourceText, index: number): Edited {
  const criteria = criteriaIn(source);
  if (!criteria[index]) return fail(NO_CRITERION);
  if (criteria.length === 1) return fail('A rubric has at least one criterion; add another before you take this one away.');
  return editRubric(source, (yaml) => withoutItem(yaml, ['criteria'], index), (data) => void listIn(data, 'criteria').splice(index, 1));
}
