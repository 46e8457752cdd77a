import type { Edited } from '../../content/edit/edited.ts';
import { withEntry, withRoot } from '../../content/edit/yaml-lists.ts';
import { withItem } from '../../content/edit/yaml-items.ts';
import { written } from '../../content/edit/yaml-tree.ts';
import type { SourceText } from '../../content/source-text.ts';
import { fail } from '../../result.ts';
import { refusedId } from '../../scenario/edit/names.ts';
import { bestLevel } from '../model.ts';
import type { CriterionFields } from './criterion-fields.ts';
import { criteriaIn, editRubric } from './rubric-yaml.ts';

/** What stands for a descriptor that is not written yet. */
const TO_COME = '…';

/** Adds a criterion before the one of that index, or after the last, with `…` for the descriptors not given. */
export function addCriterion(source: SourceText, fields: CriterionFields, index?: number): Edited {
  const { id, name, about, scale, rater, weight, descriptors = [] } = fields;
  const criteria = criteriaIn(source);
  const refused = refusedId(id, criteria.map((criterion) => String(criterion.id)), 'a criterion');
  if (refused !== undefined) return fail(refused);
  const all = Array.from({ length: bestLevel(fields) + 1 }, (_, level) => descriptors[level]?.trim() || TO_COME);
  const made = { id, name: name.trim() || TO_COME, about: about.trim() || TO_COME, scale, ...(weight === undefined ? {} : { weight }), rater, descriptors: all };
  const at = index === undefined || index >= criteria.length ? undefined : Math.max(index, 0);
  return editRubric(
    source,
    (yaml) => (criteria.length > 0 ? withEntry(yaml, ['criteria'], made, at) : first(yaml, made)),
    (data) => {
      const list = Array.isArray(data.criteria) ? (data.criteria as unknown[]) : [];
      data.criteria = [...list.slice(0, at ?? list.length), made, ...list.slice(at ?? list.length)];
    },
  );
}

/** The first criterion is begun on one line, and then written as others are. */
function first(yaml: string, made: object): string | undefined {
  const empty = withItem(yaml, ['criteria'], written(made, true));
  return empty ?? withRoot(yaml, 'criteria', `\n  - ${written(made, true)}`);
}
