import type { Change, DraftKind } from '#app/domain/content/edit/change.ts';
import type { Present } from '#app/domain/content/edit/sync.ts';
import type { Problem } from '#app/domain/result.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';
import type { ContentKind } from '#db/schema.ts';

/** Where content comes from. */
export interface Origin {
  /** Whose text is published, or would be: the file's at `path`, or the Studio's. */
  from: 'file' | 'studio';
  /** Relative to the content folder, such as `scenarios/helpless-desk.mdx`; also of what was begun in the Studio and has no file. */
  path: string;
  /** The Studio's text began as the file at `path` (for a draft: it was opened from it). */
  forked: boolean;
  /** The file at `path` is not the one that the text began as. With `forked: false`: a file of this name has come to what was begun in the Studio. */
  moved: boolean;
  /** The file's text now, where it has moved. */
  fileSource?: string;
}

/** What a draft may refer to, for its check. */
export interface DraftShelf {
  rubrics: Rubric[];
  /** Slugs. */
  scenarios: string[];
  /** `<course>/<lesson>`. */
  lessons: string[];
  /** Names, such as `desk.webp`. */
  pictures: string[];
  /** For transcripts: the text of their scenario, its draft's or else its version's. */
  scenarioText?: string;
}

/** A draft as its editor opens it. */
export interface DraftPage {
  draft: { id: string; kind: DraftKind; slug: string; path: string; revision: number; text: string };
  /** The last 300 changes, oldest first. */
  log: Change[];
  shelf: DraftShelf;
  origin: Origin;
  /** For a scenario: its transcripts, the draft's or else the published ones. */
  play?: string;
  /** Pictures with their text alternatives, for choosing one. */
  pictures: { name: string; alt: string; width: number; height: number }[];
  people: Present[];
  me: { id: string; name: string };
  published: Standing;
}

/** Why changes were not taken: nothing of them was. */
export interface SyncRefusal {
  status: 400 | 413;
  /** For the person. */
  sentence: string;
}

/** How a draft stands to what is published. */
export interface Standing {
  /** The current version's number; null when there is none. */
  version: number | null;
  /** The draft's text (or its transcripts) is another than the current version's. */
  unpublished: boolean;
  retired: boolean;
  /** The organisation asks for another trainer's approval before publishing. */
  reviewRequired: boolean;
  /** The latest wish for a review of this draft; null when there was none. */
  review: DraftReview | null;
}

export interface DraftReview {
  id: string;
  note: string;
  /** Names; empty when the person is no longer there. */
  askedBy: string;
  askedAt: string;
  askedByMe: boolean;
  answeredBy: string | null;
  answeredAt: string | null;
  approved: boolean;
  remark: string | null;
  /** It is about the draft's text as it stands now; a review of an earlier text approves nothing. */
  ofThisText: boolean;
}

/** One line of the Studio's list: content, or a draft that has not been published yet. */
export interface StudioRow {
  kind: ContentKind;
  slug: string;
  title: string;
  origin: Omit<Origin, 'fileSource'>;
  /** Null: nobody has opened it in the Studio. Open it by kind and slug. */
  draftId: string | null;
  /** Null: nothing of it is published. */
  version: number | null;
  retired: boolean;
  unpublished: boolean;
  /** An unanswered review; `mine` was asked for by the person who looks. */
  review: { id: string; askedBy: string; askedAt: string; mine: boolean } | null;
  /** The last change of the draft, or else the last release. `by` is empty where nobody is known. */
  changed: { at: string; by: string };
  /** Of the file, as the last start found it. */
  errors: number;
  warnings: number;
}

/** A release in the history, newest first. */
export interface VersionRow {
  id: string;
  number: number;
  note: string | null;
  /** `file`: by the publisher at a start. */
  from: 'file' | 'studio';
  /** Name of who published it; empty when from a file or the person is no longer there. */
  who: string;
  at: string;
  retired: boolean;
  current: boolean;
  /** Attempts that are pinned to it and have not ended. */
  running: number;
}

export interface VersionSource {
  id: string;
  number: number;
  source: string;
  play: string | null;
}

/** Why nothing was published. `problems` holds errors where the text has some. */
export interface NotPublished {
  code: 'note' | 'same' | 'problems' | 'review' | 'meanwhile' | 'play';
  sentence: string;
  problems: Problem[];
}

export interface NowPublished {
  number: number;
  /** What is worth mending and did not stand in the way. */
  warnings: Problem[];
}
