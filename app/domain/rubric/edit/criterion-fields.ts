import type { Scale } from '../model.ts';

/** A new criterion as a form hands it over. */
export interface CriterionFields {
  id: string;
  name: string;
  about: string;
  scale: Scale;
  /** `self`, `trainer` or `local:` and a name. */
  rater: string;
  weight?: number;
  descriptors?: string[];
}
