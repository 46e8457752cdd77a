import type { Insertable, Kysely } from 'kysely';
import type { Database, ExemplarRatingRow } from '../schema.ts';

/** Every trainer's rating beside the scorer's of the same words, in one organisation. */
export const listReviewedPairs = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('rating as given')
    .innerJoin('attempt', 'attempt.id', 'given.attempt_id')
    .innerJoin('rating as scored', (join) =>
      join
        .onRef('scored.attempt_id', '=', 'given.attempt_id')
        .onRef('scored.n', '=', 'given.n')
        .onRef('scored.criterion', '=', 'given.criterion')
        .on('scored.rater', '=', 'local'),
    )
    .select(['given.criterion', 'given.level as trainer', 'scored.level as scorer'])
    .where('given.rater', '=', 'trainer')
    .where('attempt.organisation_id', '=', organisationId)
    .execute();

export const listExemplarRatings = (db: Kysely<Database>, organisationId: string) =>
  db.selectFrom('exemplar_rating').select(['person_id', 'exemplar', 'criterion', 'level']).where('organisation_id', '=', organisationId).execute();

/** One person's own levels for one exemplar. */
export const listOwnRatings = (db: Kysely<Database>, personId: string, exemplar: string) =>
  db.selectFrom('exemplar_rating').select(['criterion', 'level']).where('person_id', '=', personId).where('exemplar', '=', exemplar).execute();

/** Keeps a trainer's levels for one exemplar. Those that are there already stay: only the first were given blind. */
export const saveExemplarRatings = (db: Kysely<Database>, rows: Insertable<ExemplarRatingRow>[]) =>
  db.insertInto('exemplar_rating').values(rows).onConflict((c) => c.columns(['person_id', 'exemplar', 'criterion']).doNothing()).execute();
