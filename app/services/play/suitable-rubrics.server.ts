import type { Scenario } from '#app/domain/scenario/model.ts';
import { suits } from '#app/domain/scenario/suits.ts';
import { db } from '#db';
import { findContent, findVersionAt, getVersion } from '#db/queries/contents.ts';
import { getRubrics } from '../content/versions.server.ts';

/**
 * Ids of the versions of a scenario's rubrics that an attempt begun now is rated by: the current ones, or where these no
 * longer suit the scenario (its last good version serves on while its file is being mended) those it was checked with.
 */
export async function suitableRubrics(organisationId: string, scenario: Scenario, scenarioVersionId: string): Promise<string[]> {
  const found = await Promise.all(scenario.rubrics.map((slug) => findContent(db(), organisationId, 'rubric', slug)));
  const rubrics = found.flatMap((rubric) => (rubric?.current_version_id ? [{ id: rubric.id, version: rubric.current_version_id }] : []));
  const current = rubrics.map((rubric) => rubric.version);
  if (suits(scenario, await getRubrics(current))) return current;
  const { published_at } = await getVersion(db(), scenarioVersionId);
  const checkedWith = await Promise.all(rubrics.map((rubric) => findVersionAt(db(), rubric.id, published_at)));
  return checkedWith.flatMap((version) => version?.id ?? []);
}
