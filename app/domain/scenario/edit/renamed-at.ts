import type { TextEdit } from '../../content/edit/text-edit.ts';
import type { Sheet } from './sheet.ts';
import type { Span } from './syntax.ts';

/** Another name at every place. A name is changed as a whole, so that two who change it do not mix their letters. */
export function renamedAt({ source: { text } }: Sheet, places: readonly Span[], name: string): TextEdit[] {
  return places.map(({ start, end }) => ({ at: start, remove: text.slice(start, end), insert: name })).filter(({ remove }) => remove !== name);
}
