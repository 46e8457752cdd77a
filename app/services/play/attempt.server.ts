import { rulesOf, type Rules } from '#app/domain/scenario/rules.ts';
import type { Move } from '#app/domain/scenario/engine.ts';
import type { Rubric } from '#app/domain/rubric/model.ts';
import { db } from '#db';
import { findAttempt, type FoundAttempt } from '#db/queries/attempts.ts';
import { listMoves } from '#db/queries/moves.ts';
import { getRubrics, getScenario } from '../content/versions.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

/** An attempt with everything that replaying it needs: its pinned scenario and rubrics, and its moves. */
export interface LoadedAttempt {
  attempt: FoundAttempt;
  rubrics: Rubric[];
  rules: Rules;
  moves: Move[];
}

/** An attempt of an organisation. Throws 404 when there is none; whether it may be seen is the caller's question. */
export async function getAttempt(organisationId: string, id: string): Promise<LoadedAttempt> {
  const [attempt, rows] = await Promise.all([findAttempt(db(), organisationId, id), listMoves(db(), id)]);
  if (!attempt) throw new Response(null, { status: 404 });
  const [scenario, rubrics] = await Promise.all([getScenario(attempt.scenario_version_id), getRubrics(attempt.rubricVersionIds)]);
  const moves = rows.map((row) => ({ n: row.n, scene: row.scene, response: JSON.parse(row.response) as Move['response'] }));
  return { attempt, rubrics, rules: rulesOf(scenario, rubrics), moves };
}

/** The learner's own attempt. Throws 404 when there is none or it is somebody else's. */
export async function requireOwnAttempt(person: SignedIn, id: string): Promise<LoadedAttempt> {
  const loaded = await getAttempt(person.organisationId, id);
  const { organisation_id, person_id, submitted_at } = loaded.attempt;
  requireMay(person, 'practise', { kind: 'attempt', organisationId: organisation_id, personId: person_id, submitted: submitted_at !== null });
  return loaded;
}
