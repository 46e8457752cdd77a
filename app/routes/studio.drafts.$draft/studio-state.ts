import type { StoreApi } from 'zustand';
import type { Checked } from '#app/domain/content/check-draft.ts';
import type { Change, PendingChange } from '#app/domain/content/edit/change.ts';
import type { MergePiece, Resolution } from '#app/domain/content/edit/merge.ts';
import type { Present, SyncAnswer } from '#app/domain/content/edit/sync.ts';
import type { TextEdit } from '#app/domain/content/edit/text-edit.ts';
import type { SourceText } from '#app/domain/content/source-text.ts';
import type { Sheet } from '#app/domain/scenario/edit/sheet.ts';
import type { DraftPage } from '#app/services/studio/types.ts';
import type { KeptChanges } from './kept-changes.ts';

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'refused' | 'gone' | 'conflict';
export type StudioView = 'outline' | 'map' | 'source' | 'try' | 'checks';

/** Where both changed the same words; the pieces in order are the whole text. */
export interface OpenConflict {
  pieces: MergePiece[];
  /** The name of the last other writer. */
  theirs: string;
}

/** One draft in the browser. All that is shown follows from `text`; all that changes it is a change in `pendings`. */
export interface StudioState {
  page: DraftPage;
  /** The raw text, with everything that is not saved yet. */
  text: string;
  source: SourceText;
  /** The parts of a scenario; without parts for everything else. */
  sheet: Sheet;
  /** The text that the server keeps, and its revision. */
  saved: { text: string; revision: number };
  log: Change[];
  pendings: PendingChange[];
  status: SaveStatus;
  /** The server's sentence, where it refused. */
  refused: string | undefined;
  people: Present[];
  conflict: OpenConflict | undefined;
  /** Words kept in this browser that fit nowhere any more. */
  stranded: string[];
  checked: Checked | undefined;
  checkedText: string | undefined;
  /** Whether the text could be read when it was last checked. */
  sound: boolean;
  /** The sheet as it was when the text could be read last. */
  lastSound: Sheet;
  /** Id of the part that is open in the outline; `''` is the head. */
  selected: string;
  view: StudioView;
  goal: { line: number; column: number; n: number } | undefined;
  /** For the live region. */
  said: string;
  undoLabel: string | undefined;
  redoLabel: string | undefined;

  /** Edits that count in `source.text`. With the same `coalesce` within a second and a half they are one step of undo. */
  edit: (label: string, edits: readonly TextEdit[], coalesce?: string) => void;
  /** Edits that count in the raw `text`. */
  editRaw: (label: string, edits: readonly TextEdit[], coalesce?: string) => void;
  undo: () => void;
  redo: () => void;
  select: (id: string) => void;
  setView: (view: StudioView) => void;
  goTo: (line: number, column: number) => void;
  say: (words: string) => void;
  take: (answer: SyncAnswer) => void;
  fail: (status: SaveStatus, refused?: string) => void;
  sending: () => PendingChange[];
  adopt: (kept: KeptChanges) => void;
  resolve: (resolutions: readonly Resolution[]) => void;
  forgetStranded: () => void;
  /** A picture has been uploaded and can be shown from now on. */
  havePicture: (picture: { name: string; alt: string }) => void;
  takeCheck: (text: string, checked: Checked) => void;
}

export type StudioStore = StoreApi<StudioState>;
