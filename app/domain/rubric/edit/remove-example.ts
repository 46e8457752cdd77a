import type { Edited } from '../../content/edit/edited.ts';
import { withoutItem } from '../../content/edit/yaml-items.ts';
import { withoutKey } from '../../content/edit/yaml-keys.ts';
import type { SourceText } from '../../content/source-text.ts';
import { fail } from '../../result.ts';
import { criteriaIn, editRubric, NO_CRITERION } from './rubric-yaml.ts';

/** Takes an example reply away, and the key `examples` with the last. */
export function removeExample(source: SourceText, criterion: number, index: number): Edited {
  const had = criteriaIn(source)[criterion];
  if (!had) return fail(NO_CRITERION);
  const examples = Array.isArray(had.examples) ? (had.examples as unknown[]) : [];
  if (index < 0 || index >= examples.length) return fail('This example is no longer there.');
  const path = ['criteria', criterion, 'examples'];
  return editRubric(
    source,
    (yaml) => (examples.length === 1 ? withoutKey(yaml, path) : withoutItem(yaml, path, index)),
    (data) => {
      const changed = (data.criteria as Record<string, unknown>[])[criterion];
      if (!changed) return;
      if (examples.length === 1) delete changed.examples;
      else changed.examples = examples.filter((_, at) => at !== index);
    },
  );
}
