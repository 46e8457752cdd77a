import { appraise } from './appraise/appraise.ts';
import type { Appraisal, AppraisalContext, Appraised } from './appraise/model.ts';
import { STEPS, isLocal } from './appraise/scorer/model.ts';
import type { Criterion, Rubric } from './model.ts';

/** Why words, or a criterion of theirs, have no rating by the scorer. */
export type NotRated = Extract<Appraisal, { rated: false }>['reason'];

/** A rating by a machine: `raterVersion` is the scorer's version or the judge's model. */
export interface MachineRating extends Appraised {
  rater: 'local' | 'judge';
  raterVersion: string;
}

/** What the scorer makes of a reply, and what it leaves to the learner, with the reason. */
export interface ReadReply {
  rated: { criterion: Criterion; rating: MachineRating }[];
  unrated: Criterion[];
  reason?: NotRated;
}

/**
 * Reads a reply with the local scorer on the named criteria, in the rubrics' order. A criterion without a local rater,
 * and every criterion of words that cannot be rated, is left unrated; what is wrong with the words outweighs `no-rater`.
 */
export function readReply(rubrics: readonly Rubric[], criteria: readonly string[], context: AppraisalContext, text: string): ReadReply {
  const read: ReadReply = { rated: [], unrated: [] };
  for (const rubric of rubrics) {
    const asked = rubric.criteria.filter((criterion) => criteria.includes(criterion.id));
    const local = asked.filter(hasLocalRater);
    const appraisal: Appraisal = local.length > 0 ? appraise({ ...rubric, criteria: local }, context, text) : { rated: false, reason: 'no-rater' };
    for (const criterion of asked) {
      const rating = appraisal.rated ? appraisal.ratings.find((one) => one.criterion === criterion.id) : undefined;
      if (rating && appraisal.rated) read.rated.push({ criterion, rating: { ...rating, rater: 'local', raterVersion: appraisal.raterVersion } });
      else read.unrated.push(criterion);
    }
    if (!appraisal.rated && appraisal.reason !== 'no-rater') read.reason = appraisal.reason;
  }
  if (read.unrated.length > 0) read.reason ??= 'no-rater';
  return read;
}

/** Whether the scorer rates this criterion, given words that it can read: its rater is local, and has the criterion's scale. */
export function hasLocalRater({ rater, scale }: Pick<Criterion, 'rater' | 'scale'>): boolean {
  const local = rater.startsWith('local:') ? rater.slice('local:'.length) : '';
  return isLocal(local) && STEPS.has(local) === (scale === 'done');
}
