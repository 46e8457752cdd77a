import type { Edited } from '../../content/edit/edited.ts';
import { ok } from '../../result.ts';
import type { Opened } from './opened.ts';
import { setAttributes } from './set-attributes.ts';
import { setWords } from './set-words.ts';
import { settle } from './settle.ts';
import { changed } from './shape.ts';

/** Sets attributes and words of one of a scene's choices, models or branches; undefined when it is not there. */
export function setElement(opened: Opened, list: 'choices' | 'models' | 'branches', index: number, attributes: Partial<Record<string, string>>, typed?: string): Edited | undefined {
  const element = opened.syntax[list][index];
  if (!element) return undefined;
  const words = typed === undefined ? ok([]) : setWords(opened.text, element, typed);
  if (!words.ok) return words;
  const edits = [...setAttributes(opened.text, element, attributes), ...words.value];
  return settle(opened, edits, (shape) => ({ ...shape, [list]: shape[list].map((item, at) => (at === index ? changed(item, attributes, typed) : item)) }));
}
