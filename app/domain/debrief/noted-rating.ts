import type { Span } from '../rubric/appraise/model.ts';
import type { StoredRating } from '../rubric/counted.ts';

/** A stored rating with its evidence and reasons. */
export interface NotedRating extends StoredRating {
  rater_version: string;
  evidence: Span[];
  remark: string | null;
  suggestion: string | null;
  /** 0-1, of the local scorer alone. */
  confidence: number | null;
}
