/** Who gave a rating. */
export type Rater = 'author' | 'local' | 'judge' | 'self' | 'trainer';

/** What counting needs of a stored rating. `rated_at` is ISO 8601. */
export interface StoredRating {
  n: number;
  criterion: string;
  rater: string;
  level: number;
  best: number;
  rated_at: string;
}

/**
 * One rating for each move and criterion: the latest override by a trainer, else the one given when the move was made.
 * Self-ratings steer the story and are shown, but count in no figure, so they are left out.
 */
export function counted<T extends StoredRating>(ratings: readonly T[]): T[] {
  const chosen = new Map<string, T>();
  for (const rating of ratings) {
    if (rating.rater === 'self') continue;
    const key = `${rating.n} ${rating.criterion}`;
    const held = chosen.get(key);
    if (!held || outranks(rating, held)) chosen.set(key, rating);
  }
  return [...chosen.values()];
}

const outranks = (a: StoredRating, b: StoredRating): boolean =>
  a.rater === 'trainer' ? b.rater !== 'trainer' || a.rated_at > b.rated_at : b.rater !== 'trainer' && a.rated_at > b.rated_at;
