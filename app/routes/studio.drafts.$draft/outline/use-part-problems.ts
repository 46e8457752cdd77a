import { useState } from 'react';
import type { Problem } from '#app/domain/result.ts';
import type { Sheet, SheetPart } from '#app/domain/scenario/edit/sheet.ts';
import type { Syntax } from '#app/domain/scenario/edit/syntax.ts';
import type { Checked } from '#app/domain/content/check-draft.ts';
import { useStudio } from '../studio-context.tsx';
import { fieldAt, fieldSpans } from './field-spans.ts';

/** A problem with the field that it is about, where there is one. */
export interface PlacedProblem {
  problem: Problem;
  key: string | undefined;
}

interface Held {
  checked: Checked | undefined;
  part: string | undefined;
  placed: PlacedProblem[];
}

/** The problems of the part that is open. Between an edit and its check they stay as they were, so that nothing jumps while somebody types. */
export function usePartProblems(sheet: Sheet, part: SheetPart | undefined, syntax: Syntax | undefined): PlacedProblem[] {
  const checked = useStudio((studio) => studio.checked);
  // While the source cannot be read, what is shown is an earlier text, in which its problems have no place.
  const current = useStudio((studio) => studio.sound && studio.text === studio.checkedText);
  const path = useStudio((studio) => studio.page.draft.path);
  const [held, setHeld] = useState<Held>({ checked: undefined, part: undefined, placed: [] });
  const open = part?.id ?? '';
  if ((current && held.checked !== checked) || held.part !== open) {
    const placed = checked && current ? placedIn(checked.problems.filter((problem) => problem.path === path), sheet, part, syntax) : [];
    setHeld({ checked: current ? checked : undefined, part: open, placed });
  }
  return held.placed;
}

/** The problems in a part, or without one those of the front matter, each with its field. */
export function placedIn(problems: readonly Problem[], { source, body }: Sheet, part: SheetPart | undefined, syntax: Syntax | undefined): PlacedProblem[] {
  const spans = syntax ? fieldSpans(syntax) : [];
  const [start, end] = part ? [part.start, part.end] : [0, body];
  return problems.flatMap((problem) => {
    const offset = source.offsetAt(problem);
    return offset >= start && offset < end ? [{ problem, key: fieldAt(spans, offset) }] : [];
  });
}
