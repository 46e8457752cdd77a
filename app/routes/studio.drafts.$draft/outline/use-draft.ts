import { useId, useState } from 'react';
import { useStudioStore } from '../studio-context.tsx';

interface Typed {
  /** What the field shows while it differs from the document. */
  words: string | undefined;
  refused: string | undefined;
  /** The document's value when this was rendered last. */
  seen: string;
  /** The whole text after the last edit made here: another text means that somebody else, or undo, has been at it. */
  own: string | undefined;
  /** Grows with each time the field is entered, so that each is a step of undo by itself. */
  visit: number;
  inside: boolean;
}

export interface Draft {
  shown: string;
  /** Whether the field has the focus. */
  inside: boolean;
  refused: string | undefined;
  enter: () => void;
  type: (words: string) => void;
  /** Types and commits at once. */
  commit: (words: string) => void;
  leave: () => void;
}

/**
 * The words of a field: the typist's own while the field is being written in, and the document's otherwise or as soon as
 * somebody else (or undo) changes them there. What the document refuses stays in the field with the reason.
 */
export function useDraft(value: string, commitTo: (words: string, coalesce: string) => string | undefined): Draft {
  const store = useStudioStore();
  const id = useId();
  const [typed, setTyped] = useState<Typed>({ words: undefined, refused: undefined, seen: value, own: undefined, visit: 0, inside: false });
  if (typed.seen !== value) {
    const own = typed.own !== undefined && store.getState().text === typed.own;
    setTyped(own ? { ...typed, seen: value } : { ...typed, seen: value, words: undefined, refused: undefined, own: undefined });
  }
  return {
    shown: typed.words ?? value,
    inside: typed.inside,
    refused: typed.refused,
    enter: () => setTyped((before) => ({ ...before, visit: before.visit + 1, inside: true })),
    type: (words) => setTyped((before) => ({ ...before, words })),
    commit(words) {
      const refused = commitTo(words, `${id} ${typed.visit}`);
      const own = store.getState().text;
      setTyped((before) => ({ ...before, words, refused, own: refused === undefined ? own : before.own }));
    },
    leave: () =>
      setTyped((before) => {
        // Nothing is wrong with words that are typed back as they were.
        const settled = before.refused === undefined || before.words?.trim() === before.seen;
        return { ...before, inside: false, ...(settled ? { words: undefined, refused: undefined } : {}) };
      }),
  };
}
