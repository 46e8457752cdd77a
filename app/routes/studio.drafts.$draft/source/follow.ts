import type { EditorView } from '@codemirror/view';
import { changesBetween } from './changes-between.ts';
import { fromDocument } from './editor.ts';

/** Brings the editor from `before`, the text that it holds, to `after`; caret and selection stay at their words. */
export function follow(view: EditorView, before: string, after: string): void {
  const changes = changesBetween(before, after).map(({ at, remove, insert }) => ({ from: at, to: at + remove.length, insert }));
  if (changes.length > 0) view.dispatch({ changes, annotations: fromDocument.of(true) });
}
