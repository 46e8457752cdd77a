import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { NO_NAMES } from '#app/domain/scenario/names.ts';
import { sourceText as t } from '#app/messages/studio/en-source.ts';
import { useStudio, useStudioStore } from '../studio-context.tsx';
import type { StudioStore } from '../studio-state.ts';
import { diagnosticsOf } from './diagnostics-of.ts';
import { editorExtensions, type EditorOptions } from './editor.ts';
import { follow } from './follow.ts';
import { reveal } from './reveal.ts';

/** The text of a draft in an editor: what is typed here goes to the document as edits, and what changes elsewhere comes here. */
export function SourceView() {
  const store = useStudioStore();
  const hint = useId();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<EditorView>();

  useEffect(() => {
    if (!place.current) return;
    const state = EditorState.create({ doc: store.getState().source.text, extensions: editorExtensions(optionsFor(store, hint)) });
    const view = new EditorView({ parent: place.current, state });
    setEditor(view);
    return () => view.destroy();
  }, [store, hint]);

  useFollowing(editor);
  useProblems(editor);
  useGoal(editor);

  return (
    <div className="source">
      <p className="source__hint" id={hint}>
        {t.hint}
      </p>
      <div className="source__editor" ref={place} />
    </div>
  );
}

function optionsFor(store: StudioStore, describedBy: string): EditorOptions {
  const { draft } = store.getState().page;
  return {
    kind: draft.kind,
    label: t.label(draft.path),
    describedBy,
    phrases: t.phrases,
    names: () => store.getState().checked?.names ?? NO_NAMES,
    onEdit: (edits, step) => store.getState().edit(t.edit, edits, step === 'other' ? undefined : `source ${step}`),
    undo: () => store.getState().undo(),
    redo: () => store.getState().redo(),
  };
}

/** What others write, and what undo takes back, comes into the editor. */
function useFollowing(editor: EditorView | undefined): void {
  const source = useStudio((studio) => studio.source);
  useLayoutEffect(() => {
    const held = editor?.state.doc.toString();
    if (editor && held !== undefined && held !== source.text) follow(editor, held, source.text);
  }, [editor, source]);
}

/** The problems of the text as it stands, in the margin; those of an earlier text keep their words until the next check. */
function useProblems(editor: EditorView | undefined): void {
  const checked = useStudio((studio) => studio.checked);
  const current = useStudio((studio) => studio.text === studio.checkedText);
  const path = useStudio((studio) => studio.page.draft.path);
  useEffect(() => {
    if (!editor || !checked || !current) return;
    const problems = checked.problems.filter((problem) => problem.path === path);
    editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(problems, editor.state.doc)));
  }, [editor, checked, current, path]);
}

/** Goals that have been reached: coming back to the source later does not jump there again. */
const reached = new WeakSet<object>();

function useGoal(editor: EditorView | undefined): void {
  const goal = useStudio((studio) => studio.goal);
  useEffect(() => {
    if (!editor || !goal || reached.has(goal)) return;
    reached.add(goal);
    reveal(editor, goal.line, goal.column);
  }, [editor, goal]);
}
