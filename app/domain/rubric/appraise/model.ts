/** What the person rated could see: the client's lines of this scene as shown, and the conversation before it. */
export interface AppraisalContext {
  /** What the client said last, as plain text. */
  message: string;
  /** Earlier lines, oldest first. */
  conversation: { by: 'client' | 'learner' | 'other'; text: string }[];
}

/** A half-open range [start, end) in UTF-16 code units of the text that was rated. */
export type Span = [start: number, end: number];

/** One criterion's level with the words it rests on and why. */
export interface Appraised {
  criterion: string;
  level: number;
  evidence: Span[];
  remark: string;
  suggestion?: string;
  /** 0-1. */
  confidence: number;
}

/** Either every criterion that a local rater knows, or the reason why nothing was rated. */
export type Appraisal =
  | { rated: true; rater: string; raterVersion: string; ratings: Appraised[] }
  | { rated: false; reason: 'no-rater' | 'empty' | 'not-english' | 'off-topic' };
