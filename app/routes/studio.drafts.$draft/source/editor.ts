import { completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import type { DraftKind } from '#app/domain/content/edit/change.ts';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';
import type { Names } from '#app/domain/scenario/names.ts';
import { colours } from './colours.ts';
import { completionOf } from './completion.ts';
import { editsOf } from './edits-of.ts';
import { languageOf } from './language-of.ts';

/** Marks a transaction that brings the document's text here, and is no edit made here. */
export const fromDocument = Annotation.define<boolean>();

export interface EditorOptions {
  kind: DraftKind;
  /** Accessible name of the text. */
  label: string;
  /** Id of the element that says how to leave the editor by keyboard. */
  describedBy: string;
  /** The editor's own words in the reader's language. */
  phrases: Record<string, string>;
  names: () => Names;
  /** Told of each edit made here, with what kind of step it was, such as `input.type`. */
  onEdit: (edits: TextEdit[], step: string) => void;
  undo: () => void;
  redo: () => void;
}

/** All that makes our editor. It keeps no history of its own: undo is the document's. */
export function editorExtensions(options: EditorOptions): Extension {
  const run = (command: () => void) => () => {
    command();
    return true;
  };
  return [
    // Its style sheets are made by script, so they carry the page's nonce.
    EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''),
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    highlightSpecialChars(),
    lintGutter(),
    search({ top: true }),
    completionOf(options.kind, options.names),
    languageOf(options.kind),
    colours,
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    EditorState.phrases.of(options.phrases),
    EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-describedby': options.describedBy, spellcheck: 'true', tabindex: '0' }),
    keymap.of([
      { key: 'Mod-z', run: run(options.undo), shift: run(options.redo), preventDefault: true },
      { key: 'Mod-y', run: run(options.redo), preventDefault: true },
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      // Escape and then Tab leaves the editor.
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      for (const transaction of update.transactions) {
        if (!transaction.docChanged || transaction.annotation(fromDocument)) continue;
        options.onEdit(editsOf(transaction.changes, transaction.startState.doc), stepOf(transaction));
      }
    }),
  ];
}

/** Typing goes on in one step; everything else is a step by itself. */
function stepOf(transaction: { isUserEvent: (event: string) => boolean }): string {
  if (transaction.isUserEvent('input.type')) return 'type';
  return transaction.isUserEvent('delete') ? 'delete' : 'other';
}
