import { db } from '#db';
import { listAttempts } from '#db/queries/attempts.ts';
import { listPublished } from '#db/queries/contents.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/** A learner's attempts, latest first, and every role-play that they may begin. */
export async function getAttempts(person: SignedIn) {
  const [attempts, scenarios] = await Promise.all([
    listAttempts(db(), person.organisationId, person.id),
    listPublished(db(), person.organisationId, 'scenario'),
  ]);
  return {
    attempts: attempts.map(({ id, scenario_title, started_at, ended_at, score, submitted_at, moves }) => ({
      id, scenario_title, started_at, ended_at, score, submitted_at, moves,
    })),
    scenarios: scenarios.map(({ slug, title }) => ({ slug, title })),
  };
}
