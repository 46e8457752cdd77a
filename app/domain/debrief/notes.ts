import { counted } from '../rubric/counted.ts';
import { bestLevel, type Criterion } from '../rubric/model.ts';
import type { Note } from './model.ts';
import type { NotedRating } from './noted-rating.ts';

/** Below this the scorer's neighbouring level is as likely as the one it gave; about one rating in ten. */
const UNSURE_BELOW = 0.5;

/**
 * The ratings of one move as notes, one a criterion in the rubric's order: the one that counts, else the learner's own.
 * A trainer's stands with the first, which it replaced. The evidence of the first stays; its advice goes with its level,
 * as beside another level it may say the contrary.
 */
export function notesOf(criteria: readonly Criterion[], ratings: readonly NotedRating[]): Note[] {
  return criteria.flatMap((criterion) => {
    const own = ratings.filter((rating) => rating.criterion === criterion.id);
    const [rating = own[0]] = counted(own);
    return rating ? [noteOf(criterion, rating, own.find((one) => one.rater !== 'trainer') ?? rating)] : [];
  });
}

function noteOf(criterion: Criterion, rating: NotedRating, first: NotedRating): Note {
  const { id, name, scale, descriptors } = criterion;
  const { level, rater, rater_version, rated_at, remark, suggestion } = rating;
  return {
    criterion: id,
    name,
    scale,
    level,
    rater,
    raterVersion: rater_version,
    ratedAt: rated_at,
    descriptor: descriptors[level] ?? '',
    evidence: first.evidence,
    // The author's remark belongs to the choice as a whole and stands there once.
    ...(remark && rater !== 'author' ? { remark } : {}),
    ...(suggestion && level < bestLevel(criterion) ? { suggestion } : {}),
    ...(rating.confidence !== null && rating.confidence < UNSURE_BELOW ? { unsure: true } : {}),
    ...(first === rating ? {} : { replaces: { level: first.level, rater: first.rater, ...(first.remark ? { remark: first.remark } : {}) } }),
  };
}
