import { db } from '#db';
import { insertAttempt, listEndingsSeen } from '#db/queries/attempts.ts';
import { findContent } from '#db/queries/contents.ts';
import { newId, now } from '../clock.server.ts';
import { getRubrics, getScenario } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { findGiven, shownDuty } from '../learn/given.server.ts';
import { getListedAttempts } from './listed-attempts.server.ts';
import { suitableRubrics } from './suitable-rubrics.server.ts';

/** A scenario's introduction with this learner's history in it. Throws 404 when there is none. */
export async function getIntroduction(person: SignedIn, slug: string) {
  const { content, scenario, rubrics } = await requireScenario(person, slug);
  const [attempts, seen, given] = await Promise.all([
    getListedAttempts(person, content.id),
    listEndingsSeen(db(), person.id, content.id),
    findGiven(person, content.id),
  ]);
  const endings = scenario.endings.map((ending) => ending.id);
  return {
    title: scenario.title,
    summary: scenario.summary,
    minutes: scenario.minutes,
    cast: scenario.personas.map(({ id, name, role, look }) => ({ id, name, role, look })),
    rubrics: rubrics.map((rubric) => ({ title: rubric.title, criteria: rubric.criteria.map((criterion) => criterion.name) })),
    duty: shownDuty(given),
    open: attempts.find((attempt) => !attempt.ended_at)?.id,
    attempts,
    endings: { seen: seen.filter((id) => endings.includes(id)).length, total: endings.length },
  };
}

/** Begins an attempt pinned to the scenario's current version and the versions of its rubrics that suit it. Returns its id. */
export async function startAttempt(person: SignedIn, slug: string): Promise<string> {
  const { content, rubricVersionIds } = await requireScenario(person, slug);
  const at = now().toISOString();
  const id = newId();
  await insertAttempt(
    db(),
    {
      id,
      organisation_id: person.organisationId,
      person_id: person.id,
      scenario_id: content.id,
      scenario_version_id: content.versionId,
      started_at: at,
      updated_at: at,
      moves: 0,
      ended_at: null,
      ending: null,
      outcome: null,
      score: null,
      success: 0,
      submitted_at: null,
    },
    rubricVersionIds,
  );
  return id;
}

async function requireScenario(person: SignedIn, slug: string) {
  const content = await findContent(db(), person.organisationId, 'scenario', slug);
  if (!content?.current_version_id || content.retired_at) throw new Response(null, { status: 404 });
  const scenario = await getScenario(content.current_version_id);
  const rubricVersionIds = await suitableRubrics(person.organisationId, scenario, content.current_version_id);
  return { content: { id: content.id, versionId: content.current_version_id }, scenario, rubricVersionIds, rubrics: await getRubrics(rubricVersionIds) };
}
