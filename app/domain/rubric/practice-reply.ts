import type { Criterion } from './model.ts';
import type { RatedWords } from './rated-words.ts';

/** A learner's latest try at a reply, rated, and the levels of the one before it. */
export interface Tried {
  rated: RatedWords;
  /** By criterion; absent at the first try. */
  before?: Record<string, number>;
}

/** A reply asked for in a lesson: what it is rated on, and this learner's own try. */
export interface PracticeReply {
  criteria: Pick<Criterion, 'id' | 'name' | 'about' | 'scale' | 'descriptors'>[];
  tried?: Tried;
}
