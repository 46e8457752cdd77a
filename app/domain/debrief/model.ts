import type { Outcome } from '../scenario/model.ts';
import type { LineView } from '../scenario/view.ts';
import type { Scale } from '../rubric/model.ts';
import type { Span } from '../rubric/appraise/model.ts';

/** The page after an attempt: levels with the moments they rest on, and the script of what was said with notes. */
export interface Debrief {
  title: string;
  ending: { title: string; outcome: Outcome };
  /** 0-1; undefined when nothing counted was rated. */
  score?: number;
  success: boolean;
  mastery: number;
  criteria: CriterionResult[];
  script: ScriptedMove[];
  /** The lines of the ending. */
  last: LineView[];
  endings: { seen: number; total: number };
}

/** A criterion over the attempt. `level` is null when no moment on the way asked for it. */
export interface CriterionResult {
  id: string;
  name: string;
  scale: Scale;
  level: number | null;
  /** What the level means, in the rubric's words; what the criterion asks for when it was not shown. */
  descriptor: string;
  /** Numbers of the moves it rests on. */
  moments: number[];
}

/** One move as an annotated passage. */
export interface ScriptedMove {
  n: number;
  title?: string;
  lines: LineView[];
  said: { kind: 'choice' | 'reply' | 'continue'; text: string };
  /** The first meter before and after, when the scenario has one. */
  moment?: { meter: string; min: number; max: number; before: number; after: number };
  ratings: Note[];
  /** The author's remark on the choice. */
  remark?: string;
  /** A choice that was offered and was stronger on some criterion; absent when none was. */
  stronger?: { text: string; remark?: string; criteria: string[] };
  /** Exemplary replies, shown after the learner's own try. */
  models: { level: number; text: string; remark?: string }[];
}

/** A rating as it is shown beside the words: the criterion's name, the level with its word's scale, who gave it, why. */
export interface Note {
  criterion: string;
  name: string;
  scale: Scale;
  level: number;
  rater: string;
  /** The scorer's or judge's version, or the trainer's id. */
  raterVersion: string;
  /** What the level means, in the rubric's words. */
  descriptor: string;
  /** When it was given, ISO 8601. */
  ratedAt: string;
  /** The scorer was as likely wrong as right. */
  unsure?: true;
  /** The first rating, which a trainer's has replaced. */
  replaces?: { level: number; rater: string; remark?: string };
  evidence: Span[];
  remark?: string;
  suggestion?: string;
}
