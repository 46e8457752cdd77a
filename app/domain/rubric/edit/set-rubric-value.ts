import type { Edited } from '../../content/edit/edited.ts';
import { cleaned } from '../../content/edit/words.ts';
import { withoutKey, withValue } from '../../content/edit/yaml-keys.ts';
import { nodeAt } from '../../content/edit/yaml-tree.ts';
import type { SourceText } from '../../content/source-text.ts';
import type { Path } from '../../content/yaml.ts';
import { fail } from '../../result.ts';
import { editRubric } from './rubric-yaml.ts';

/**
 * Sets what stands at a path, such as `title` or `criteria 0 descriptors 2`; null takes an optional key away. Whether the
 * value makes sense is told as a problem.
 */
export function setRubricValue(source: SourceText, path: Path, value: string | number | null): Edited {
  const key = path.at(-1);
  if (key === undefined || !nodeAt(source.text, path.slice(0, -1))) return fail('What you change is no longer there.');
  const wanted = typeof value === 'string' ? cleaned(value) : value;
  const change = (yaml: string) => (wanted === null ? withoutKey(yaml, path) : withValue(yaml, path, wanted));
  return editRubric(source, change, (data) => {
    const parent = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], data) as Record<string | number, unknown>;
    if (wanted === null) delete parent[key];
    else parent[key] = wanted;
  });
}
