import type { Edited } from '../../content/edit/edited.ts';
import { inTurn } from '../../content/edit/edit-yaml.ts';
import { withItem, withoutItem } from '../../content/edit/yaml-items.ts';
import { withValue } from '../../content/edit/yaml-keys.ts';
import type { SourceText } from '../../content/source-text.ts';
import { fail } from '../../result.ts';
import type { Scale } from '../model.ts';
import { criteriaIn, editRubric, NO_CRITERION } from './rubric-yaml.ts';

/** Gives a criterion another scale, and as many descriptors as it has levels: `…` for two new ones in the middle, or the first and the last of four. */
export function setScale(source: SourceText, index: number, scale: Scale): Edited {
  const criterion = criteriaIn(source)[index];
  if (!criterion) return fail(NO_CRITERION);
  const path = ['criteria', index, 'descriptors'];
  const had = Array.isArray(criterion.descriptors) ? (criterion.descriptors as unknown[]) : [];
  const grows = scale === 'levels' && had.length === 2;
  const shrinks = scale === 'done' && had.length === 4;
  const steps = grows ? [1, 2].map((at) => (yaml: string) => withItem(yaml, path, '…', at)) : shrinks ? [2, 1].map((at) => (yaml: string) => withoutItem(yaml, path, at)) : [];
  const descriptors = grows ? [had[0], '…', '…', had[1]] : shrinks ? [had[0], had[3]] : had;
  return editRubric(
    source,
    (yaml) => inTurn(yaml, [(text) => withValue(text, ['criteria', index, 'scale'], scale), ...steps]),
    (data) => void Object.assign((data.criteria as object[])[index] ?? {}, { scale }, 'descriptors' in criterion ? { descriptors } : {}),
  );
}
