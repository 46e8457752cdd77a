import { redirect } from '@remix-run/node';
import { debrief } from '#app/domain/debrief/debrief.ts';
import type { Span } from '#app/domain/rubric/appraise/model.ts';
import { db } from '#db';
import { listEndingsSeen, submitAttempt as submit } from '#db/queries/attempts.ts';
import { listRatings } from '#db/queries/moves.ts';
import { findContentById } from '#db/queries/contents.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireOwnAttempt } from './attempt.server.ts';

/** The debrief of the learner's own attempt. Sends them back to play on when it has not ended. */
export async function getDebrief(person: SignedIn, id: string) {
  const { attempt, rules, rubrics, moves } = await requireOwnAttempt(person, id);
  if (!attempt.ended_at) throw redirect(`/attempts/${id}`);
  const [rows, endingsSeen, content] = await Promise.all([
    listRatings(db(), id),
    listEndingsSeen(db(), person.id, attempt.scenario_id),
    findContentById(db(), attempt.scenario_id),
  ]);
  const ratings = rows.map((row) => ({ ...row, evidence: JSON.parse(row.evidence) as Span[] }));
  return {
    ...debrief({ rules, rubrics, moves, ratings, endingsSeen }),
    attempt: id,
    scenario: content?.slug ?? '',
    endedAt: attempt.ended_at,
    submittedAt: attempt.submitted_at,
  };
}

/** Submits the learner's own finished attempt, so that it counts. Submitting twice changes nothing. */
export const submitAttempt = (person: SignedIn, id: string): Promise<boolean> =>
  submit(db(), person.organisationId, person.id, id, now().toISOString());
