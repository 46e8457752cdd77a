import { EditorView } from '@codemirror/view';

/** Puts the caret at a line and column, both from 1 and held within the text, scrolls there and takes the focus. */
export function reveal(view: EditorView, line: number, column: number): void {
  const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  const at = Math.min(from + Math.max(column, 1) - 1, to);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
  view.focus();
}
