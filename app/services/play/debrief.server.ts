import { redirect } from '@remix-run/node';
import { debrief } from '#app/domain/debrief/debrief.ts';
import type { Span } from '#app/domain/rubric/appraise/model.ts';
import { criteriaOf } from '#app/domain/rubric/criteria.ts';
import type { RatedWords } from '#app/domain/rubric/rated-words.ts';
import { hasLocalRater } from '#app/domain/rubric/read-reply.ts';
import { getScene, type Move } from '#app/domain/scenario/engine.ts';
import { db } from '#db';
import { listEndingsSeen, submitAttempt as submit } from '#db/queries/attempts.ts';
import { listRatings } from '#db/queries/moves.ts';
import { listReviewsOf, markAnswersSeen } from '#db/queries/reviews.ts';
import { listRewrites } from '#db/queries/rewrites.ts';
import { findContentById } from '#db/queries/contents.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { issueCertificates } from '../recognition/issue-certificates.server.ts';
import { requireOwnAttempt, type LoadedAttempt } from './attempt.server.ts';
import { judgeToldOf } from './judge.server.ts';

/** The debrief of the learner's own attempt. Sends them back to play on when it has not ended. */
export async function getDebrief(person: SignedIn, id: string) {
  const loaded = await requireOwnAttempt(person, id);
  const { attempt, rules, rubrics, moves } = loaded;
  if (!attempt.ended_at) throw redirect(`/attempts/${id}`);
  const [rows, endingsSeen, content, reviews, rewrites] = await Promise.all([
    listRatings(db(), id),
    listEndingsSeen(db(), person.id, attempt.scenario_id),
    findContentById(db(), attempt.scenario_id),
    listReviewsOf(db(), id),
    listRewrites(db(), id),
    markAnswersSeen(db(), person.id, id, now().toISOString()),
  ]);
  const ratings = rows.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) as Span[] }));
  return {
    ...debrief({ rules, rubrics, moves, ratings, endingsSeen }),
    attempt: id,
    scenario: content?.slug ?? '',
    endedAt: attempt.ended_at,
    submittedAt: attempt.submitted_at,
    reviews: reviews.map(({ n, criterion, answered_at, trainer }) => ({ n, criterion, answeredAt: answered_at, trainer })),
    rewrites: rewrites.map(({ n, rated }) => ({ n, rated: JSON.parse(rated) as RatedWords })),
    rewritable: moves.filter((move) => isRewritable(loaded, move)).map(({ n }) => n),
    sentTo: judgeToldOf(),
  };
}

/** Whether the scorer could rate a second try at this move. */
function isRewritable({ rules, rubrics }: LoadedAttempt, { scene }: Move): boolean {
  const { decision } = getScene(rules.scenario, scene);
  return decision.kind === 'reply' && criteriaOf(rubrics).some((criterion) => decision.reply.criteria.includes(criterion.id) && hasLocalRater(criterion));
}

/** Submits the learner's own finished attempt, so that it counts. Submitting twice changes nothing. */
export function submitAttempt({ id: personId, organisationId }: SignedIn, id: string): Promise<boolean> {
  const at = now().toISOString();
  return submit(db(), organisationId, personId, id, at, (tx) => issueCertificates(tx, organisationId, [personId], at));
}
