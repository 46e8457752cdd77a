import type { Outcome } from '../model.ts';

/*
 * What forms hand to operations. Strings stand for what an attribute holds, such as `trust+2 set:bounced`, and words are
 * Markdown of the limited kind. An absent field stays as it is; '' takes an attribute away that need not be there.
 */

export type NewLine =
  | { kind: 'said'; by: string; text: string; when?: string }
  | { kind: 'narration'; text: string; when?: string }
  | { kind: 'picture'; src: string; text: string; when?: string };

/** `by` is for what is said; `src` for a picture, whose `text` is its text alternative. */
export interface LineFields {
  by?: string;
  text?: string;
  when?: string;
  src?: string;
}

export interface PartFields {
  title?: string;
  outcome?: Outcome;
}

export interface ChoiceFields {
  id: string;
  to: string;
  text: string;
  when: string;
  rates: string;
  effects: string;
  remark: string;
}

export interface ReplyFields {
  id: string;
  prompt: string;
  /** Ids with spaces between them. */
  criteria: string;
}

export interface ModelFields {
  level: number;
  text: string;
  remark: string;
}

/** `test` is for a `<When>`; `<Otherwise>`, the last, has none. */
export interface BranchFields {
  test: string;
  to: string;
  effects: string;
}

export interface HeadFields {
  title: string;
  summary: string;
  minutes: number;
  rubrics: string[];
}

export interface PersonaFields {
  name: string;
  role: string;
  look: string;
}

export interface MeterFields {
  start: number;
  min: number;
  max: number;
  name: string;
}
