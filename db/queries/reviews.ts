import type { Insertable, Kysely } from 'kysely';
import type { AttemptCriterionRow, Database, RatingRow, ReviewRow } from '../schema.ts';

/** Notes that a review is asked for; a second wish for the same rating changes nothing. */
export const insertReview = (db: Kysely<Database>, row: Insertable<ReviewRow>) =>
  db.insertInto('review').values(row).onConflict((c) => c.columns(['attempt_id', 'n', 'criterion']).doNothing()).execute();

/** Reviews that nobody has answered, the oldest first; never those that this trainer asked for. */
export const listOpenReviews = (db: Kysely<Database>, organisationId: string, trainerId: string) =>
  db
    .selectFrom('review')
    .innerJoin('attempt', 'attempt.id', 'review.attempt_id')
    .innerJoin('content', 'content.id', 'attempt.scenario_id')
    .select(['review.id', 'review.attempt_id', 'review.criterion', 'review.asked_at', 'content.title as scenario_title'])
    .where('review.organisation_id', '=', organisationId)
    .where('review.person_id', '!=', trainerId)
    .where('review.answered_at', 'is', null)
    .orderBy('review.asked_at')
    .execute();

/** How many reviews wait that this trainer may answer. */
export const countOpenReviews = async (db: Kysely<Database>, organisationId: string, trainerId: string): Promise<number> => {
  const { open } = await db
    .selectFrom('review')
    .select((e) => e.fn.countAll().as('open'))
    .where('organisation_id', '=', organisationId)
    .where('person_id', '!=', trainerId)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(open);
};

/** The rubric versions that attempts are pinned to. */
export const listRubricPins = async (db: Kysely<Database>, attemptIds: string[]): Promise<{ attempt_id: string; rubric_version_id: string }[]> =>
  attemptIds.length === 0 ? [] : db.selectFrom('attempt_rubric').select(['attempt_id', 'rubric_version_id']).where('attempt_id', 'in', attemptIds).execute();

/** A review in its organisation, or undefined. */
export const findReview = (db: Kysely<Database>, organisationId: string, id: string) =>
  db.selectFrom('review').selectAll().where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();

/** The reviews of one attempt, with the trainer's name where one has answered. */
export const listReviewsOf = (db: Kysely<Database>, attemptId: string) =>
  db
    .selectFrom('review')
    .leftJoin('person', 'person.id', 'review.trainer_id')
    .select(['review.n', 'review.criterion', 'review.asked_at', 'review.answered_at', 'person.name as trainer'])
    .where('review.attempt_id', '=', attemptId)
    .execute();

/** Answers that a learner has not seen, with where to read them. */
export const listUnseenAnswers = (db: Kysely<Database>, personId: string) =>
  db
    .selectFrom('review')
    .innerJoin('attempt', 'attempt.id', 'review.attempt_id')
    .innerJoin('content', 'content.id', 'attempt.scenario_id')
    .select(['review.attempt_id', 'review.n', 'review.criterion', 'content.title as scenario_title'])
    .where('review.person_id', '=', personId)
    .where('review.answered_at', 'is not', null)
    .where('review.seen_at', 'is', null)
    .orderBy('review.answered_at')
    .execute();

/** Notes that the learner has seen the answers about an attempt. */
export const markAnswersSeen = (db: Kysely<Database>, personId: string, attemptId: string, at: string) =>
  db
    .updateTable('review')
    .set({ seen_at: at })
    .where('person_id', '=', personId)
    .where('attempt_id', '=', attemptId)
    .where('answered_at', 'is not', null)
    .where('seen_at', 'is', null)
    .execute();

/** What an answered review writes: the trainer's rating beside the first, and the attempt's figures made anew from all of them. */
export interface AnsweredReview {
  reviewId: string;
  at: string;
  rating: Pick<RatingRow, 'attempt_id' | 'n' | 'criterion' | 'level' | 'best' | 'remark'> & { trainer_id: string };
  attempt: { id: string; organisationId: string; personId: string; scenarioId: string };
  figuresOf: (ratings: RatingRow[]) => { score: number | undefined; success: boolean; figures: Omit<AttemptCriterionRow, 'attempt_id' | 'organisation_id' | 'person_id'>[] };
}

/** Answers a review once, with everything that follows from it in one transaction. False when it was answered before. */
export async function answerReview(db: Kysely<Database>, { reviewId, at, rating: { trainer_id, ...rated }, attempt, figuresOf }: AnsweredReview): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Answers about one attempt and its submission take turns from here on, so that no figure is made of half of them.
    await tx.updateTable('attempt').set((e) => ({ score: e.ref('score') })).where('id', '=', attempt.id).execute();
    const taken = await tx
      .updateTable('review')
      .set({ trainer_id, answered_at: at })
      .where('id', '=', reviewId)
      .where('answered_at', 'is', null)
      .executeTakeFirst();
    if (taken.numUpdatedRows !== 1n) return false;
    await tx.insertInto('rating').values({ ...rated, rater: 'trainer', rater_version: trainer_id, evidence: '[]', suggestion: null, confidence: null, rated_at: at }).execute();
    const ratings = await tx.selectFrom('rating').selectAll().where('attempt_id', '=', attempt.id).execute();
    const { score, success, figures } = figuresOf(ratings);
    await tx.updateTable('attempt').set({ score: score ?? null, success: success ? 1 : 0 }).where('id', '=', attempt.id).execute();
    await tx.deleteFrom('attempt_criterion').where('attempt_id', '=', attempt.id).execute();
    const owner = { attempt_id: attempt.id, organisation_id: attempt.organisationId, person_id: attempt.personId };
    if (figures.length > 0) await tx.insertInto('attempt_criterion').values(figures.map((figure) => ({ ...owner, ...figure }))).execute();
    await recountProgress(tx, attempt.personId, attempt.scenarioId, at);
    return true;
  });
}

/** Best score and first success of a learner in a scenario, from the submitted attempts as they stand now. */
async function recountProgress(tx: Kysely<Database>, personId: string, scenarioId: string, at: string): Promise<void> {
  const { best, succeeded } = await tx
    .selectFrom('attempt')
    .select((e) => [e.fn.max('score').as('best'), e.fn.min(e.case().when('success', '=', 1).then(e.ref('submitted_at')).end()).as('succeeded')])
    .where('person_id', '=', personId)
    .where('scenario_id', '=', scenarioId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('progress')
    .set({ best_score: best, succeeded_at: succeeded, updated_at: at })
    .where('person_id', '=', personId)
    .where('content_id', '=', scenarioId)
    .execute();
}
