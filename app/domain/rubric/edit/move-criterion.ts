import type { Edited } from '../../content/edit/edited.ts';
import { withMovedItem } from '../../content/edit/yaml-items.ts';
import type { SourceText } from '../../content/source-text.ts';
import { fail } from '../../result.ts';
import { criteriaIn, editRubric, listIn, NO_CRITERION } from './rubric-yaml.ts';

/** Moves a criterion to the place that another has now. */
export function moveCriterion(source: SourceText, from: number, to: number): Edited {
  const criteria = criteriaIn(source);
  if (!criteria[from] || !criteria[to]) return fail(NO_CRITERION);
  return editRubric(
    source,
    (yaml) => withMovedItem(yaml, ['criteria'], from, to),
    (data) => {
      const list = listIn(data, 'criteria');
      list.splice(to, 0, ...list.splice(from, 1));
    },
  );
}
