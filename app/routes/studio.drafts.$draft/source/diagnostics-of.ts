import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Problem } from '#app/domain/result.ts';

/** More marks than anybody reads would only slow the editor down. */
const MOST = 500;

/** The checker's problems as marks in the text: each on the word that begins at its place. */
export function diagnosticsOf(problems: readonly Problem[], doc: Text): Diagnostic[] {
  return problems
    .slice(0, MOST)
    .map(({ line, column, severity, message }): Diagnostic => {
      const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
      const start = Math.min(from + Math.max(column, 1) - 1, to);
      const word = /^[<\w:-]+/.exec(text.slice(start - from))?.[0] ?? '';
      return { from: start, to: Math.min(start + Math.max(word.length, 1), to), severity, message };
    })
    .sort((one, other) => one.from - other.from);
}
