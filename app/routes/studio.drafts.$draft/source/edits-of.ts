import type { ChangeSet, Text } from '@codemirror/state';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';

/** What an editor's change set does to the text before it, in our own edits. */
export function editsOf(changes: ChangeSet, before: Text): TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) => {
    edits.push({ at: from, remove: before.sliceString(from, to), insert: inserted.toString() });
  });
  return edits;
}
