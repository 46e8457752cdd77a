import type { TextEdit } from './text-edit.ts';

/** What trainers write: everything that is published, and the transcripts beside a scenario. */
export type DraftKind = 'scenario' | 'lesson' | 'rubric' | 'course' | 'play';

/** A change not yet numbered: one step of a person's work, which undo takes back as a whole. */
export interface PendingChange {
  /** Made by the browser, unique: sent again after a lost answer, the change still counts once. */
  key: string;
  /** What was done, for the history: "Edit choice own", "Rename scene call". */
  label: string;
  /** In the raw text of the draft before it, in order and apart. */
  edits: TextEdit[];
  /** The key of the change that this one takes back; null for a change of its own. */
  undoes: string | null;
}

/** A change as the draft keeps it. `revision` is the draft's after it, from 1 without gaps. */
export interface Change extends PendingChange {
  revision: number;
  personId: string | null;
  /** The writer's name; empty when the person is no longer there. */
  person: string;
  /** ISO 8601, UTC. */
  at: string;
}
