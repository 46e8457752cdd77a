import { isMap } from 'yaml';
import type { Edited } from '../../content/edit/edited.ts';
import { cleaned } from '../../content/edit/words.ts';
import { withKey } from '../../content/edit/yaml-keys.ts';
import { withEntry } from '../../content/edit/yaml-lists.ts';
import { columnOf, nodeAt, written } from '../../content/edit/yaml-tree.ts';
import type { SourceText } from '../../content/source-text.ts';
import { fail } from '../../result.ts';
import { criteriaIn, editRubric, NO_CRITERION } from './rubric-yaml.ts';

/** Adds an example reply to a criterion, after the others. Without words it says `…`. */
export function addExample(source: SourceText, criterion: number, example: { level: number; text: string }): Edited {
  const had = criteriaIn(source)[criterion];
  if (!had) return fail(NO_CRITERION);
  const made = { level: example.level, text: cleaned(example.text) || '…' };
  const examples = Array.isArray(had.examples) ? (had.examples as unknown[]) : [];
  const path = ['criteria', criterion, 'examples'];
  return editRubric(
    source,
    (yaml) => {
      if (examples.length > 0 || 'examples' in had) return withEntry(yaml, path, made);
      const map = nodeAt(yaml, path.slice(0, -1));
      if (!isMap(map)) return undefined;
      const indent = ' '.repeat(columnOf(yaml, map));
      return withKey(yaml, map, 'examples', map.flow ? ` [${written(made, true)}]` : `\n${indent}  - ${written(made, true)}`);
    },
    (data) => void Object.assign((data.criteria as object[])[criterion] ?? {}, { examples: [...examples, made] }),
  );
}
