import type { Edited } from '../../content/edit/edited.ts';
import { fail } from '../../result.ts';
import type { ModelFields } from './fields.ts';
import { openScene } from './opened.ts';
import { setElement } from './set-element.ts';
import type { Sheet } from './sheet.ts';

/** Sets words, level and remark of a model reply. */
export function setModel(sheet: Sheet, sceneId: string, index: number, fields: Partial<ModelFields>): Edited {
  const opened = openScene(sheet, sceneId);
  if (!opened.ok) return opened;
  const { text, level, remark } = fields;
  const attributes = { ...(level === undefined ? {} : { level: String(level) }), ...(remark === undefined ? {} : { remark }) };
  return setElement(opened.value, 'models', index, attributes, text) ?? fail('This model reply is no longer there.');
}
