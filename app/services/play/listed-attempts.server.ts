import { db } from '#db';
import { listAttempts } from '#db/queries/attempts.ts';
import { getScenario } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/** A learner's attempts as they are listed, latest first, each with the title of the ending it reached. Of one scenario when its id is given. */
export async function getListedAttempts(person: SignedIn, scenarioId?: string) {
  const attempts = await listAttempts(db(), person.organisationId, person.id, scenarioId);
  return Promise.all(
    attempts.map(async ({ id, scenario_title, scenario_version_id, started_at, ended_at, ending, score, submitted_at, moves }) => {
      const { endings } = await getScenario(scenario_version_id);
      return { id, scenario_title, scenario_version_id, started_at, ended_at, ending: endings.find((one) => one.id === ending)?.title, score, submitted_at, moves };
    }),
  );
}
