import { createContext, useContext } from 'react';
import type { Problem } from '#app/domain/result.ts';
import type { Criterion } from '#app/domain/rubric/model.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import type { Operation } from './use-edit.ts';

/** What every field of the outline may need: the names of this scenario, and the problems of the part that is open. */
export interface OutlineState {
  sheet: Sheet;
  /** The source cannot be read: what is shown is its last good state. */
  readOnly: boolean;
  places: string[];
  personas: { id: string; name: string }[];
  meters: { id: string; name: string }[];
  flags: string[];
  criteria: Criterion[];
  /** The problems that stand at a field, such as `choice.0.to`. */
  problemsAt: (key: string) => readonly Problem[];
  /** Does what a button says. A refusal is told at the head of the form. */
  act: (label: string, operation: Operation, after?: { say?: string; focus?: string; select?: string }) => void;
}

export const OutlineContext = createContext<OutlineState | undefined>(undefined);

export function useOutline(): OutlineState {
  const state = useContext(OutlineContext);
  if (!state) throw new Error('This stands outside of the outline.');
  return state;
}
