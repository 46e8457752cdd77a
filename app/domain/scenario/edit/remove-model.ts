import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import { openScene } from './opened.ts';
import type { Sheet } from './sheet.ts';
import { removeElement } from './take-element.ts';

/** Takes a model reply away. */
export function removeModel(sheet: Sheet, sceneId: string, index: number): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  return removeElement(opened.value, 'models', index) ?? fail('This model reply is no longer there.');
}
