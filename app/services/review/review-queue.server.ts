import { redirect } from '@remix-run/node';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { StoredRating } from '#app/domain/rubric/counted.ts';
import { criteriaOf, masteryOf } from '#app/domain/rubric/criteria.ts';
import { endingFigures } from '#app/domain/rubric/ending-figures.ts';
import { bestLevel } from '#app/domain/rubric/model.ts';
import type { Outcome } from '#app/domain/scenario/model.ts';
import { view } from '#app/domain/scenario/view.ts';
import { db } from '#db';
import { answerReview as answer, findReview, listOpenReviews, listRubricPins } from '#db/queries/reviews.ts';
import { now } from '../clock.server.ts';
import { getRubrics } from '../content/versions.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { getAttempt, type LoadedAttempt } from '../play/attempt.server.ts';

/** The longest remark of a trainer that is kept, in UTF-16 code units. */
export const REMARK_LIMIT = 2000;

/** How many passages before the reply a trainer is shown. */
const BEFORE = 2;

/** What waits for a trainer, oldest first: what it is about and since when, never who asks. */
export async function getReviewQueue(person: SignedIn) {
  requireMay(person, 'review', { kind: 'review', organisationId: person.organisationId, personId: '' });
  const open = await listOpenReviews(db(), person.organisationId, person.id);
  const pins = await listRubricPins(db(), open.map(({ attempt_id }) => attempt_id));
  return Promise.all(
    open.map(async ({ id, attempt_id, criterion, asked_at, scenario_title }) => {
      const rubrics = await getRubrics(pins.filter((pin) => pin.attempt_id === attempt_id).map((pin) => pin.rubric_version_id));
      return { id, asked_at, scenario_title, criterion: criteriaOf(rubrics).find((one) => one.id === criterion)?.name ?? criterion };
    }),
  );
}

/**
 * One review as a trainer rates it: the conversation, the words, the criterion with its descriptors and the learner's
 * question; blind to every level and to how the story went on. Throws 404 for one's own or another organisation's, and
 * leads back to the queue when another trainer has answered it.
 */
export async function getReview(person: SignedIn, id: string) {
  const { review, loaded, criterion } = await requireReview(person, id);
  if (review.answered_at) throw redirect('/reviews?late');
  // Not the moments: how the meter moved would tell the level.
  const passages = view(loaded.rules, loaded.moves.slice(0, review.n)).passages.map(({ ordinal, lines, response }) => ({ ordinal, lines, response }));
  return {
    scenario: loaded.rules.scenario.title,
    passages: passages.slice(-1 - BEFORE),
    question: review.question,
    criterion: { name: criterion.name, about: criterion.about, scale: criterion.scale, descriptors: criterion.descriptors },
  };
}

/** Gives the trainer's level. It replaces the first rating in every figure and is kept beside it. Fails when it is out of scale or late. */
export async function answerReview(person: SignedIn, id: string, level: number, remark: string): Promise<Result<void, 'level' | 'answered'>> {
  const { review, loaded, criterion } = await requireReview(person, id);
  if (review.answered_at) return fail('answered');
  const best = bestLevel(criterion);
  if (!Number.isInteger(level) || level < 0 || level > best) return fail('level');
  const { attempt } = loaded;
  const answered = await answer(db(), {
    reviewId: id,
    at: now().toISOString(),
    rating: { attempt_id: attempt.id, n: review.n, criterion: criterion.id, trainer_id: person.id, level, best, remark: remark.replaceAll('\0', '').trim().slice(0, REMARK_LIMIT) || null },
    attempt: { id: attempt.id, organisationId: attempt.organisation_id, personId: attempt.person_id, scenarioId: attempt.scenario_id },
    figuresOf: (ratings) => figuresOf(loaded, ratings),
  });
  return answered ? ok(undefined) : fail('answered');
}

function figuresOf({ attempt, moves, rubrics }: LoadedAttempt, ratings: StoredRating[]) {
  return endingFigures({
    ratings,
    isReply: (n) => moves[n - 1]?.response.kind === 'reply',
    criteria: criteriaOf(rubrics),
    outcome: attempt.outcome as Outcome,
    mastery: masteryOf(rubrics),
  });
}

async function requireReview(person: SignedIn, id: string) {
  const review = await findReview(db(), person.organisationId, id);
  if (!review) throw new Response(null, { status: 404 });
  requireMay(person, 'review', { kind: 'review', organisationId: review.organisation_id, personId: review.person_id });
  const loaded = await getAttempt(review.organisation_id, review.attempt_id);
  const criterion = criteriaOf(loaded.rubrics).find((one) => one.id === review.criterion);
  if (!criterion) throw new Response(null, { status: 404 });
  return { review, loaded, criterion };
}
