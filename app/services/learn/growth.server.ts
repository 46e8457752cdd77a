import { levelOn } from '#app/domain/rubric/aggregate.ts';
import { criteriaOf } from '#app/domain/rubric/criteria.ts';
import { db } from '#db';
import { listCriterionFigures } from '#db/queries/attempts.ts';
import { listPublished } from '#db/queries/contents.ts';
import { getRubrics } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/** Each criterion over the learner's finished attempts, oldest first; criteria never shown are left out. */
export async function getGrowth(person: SignedIn) {
  const [figures, rubrics] = await Promise.all([
    listCriterionFigures(db(), person.organisationId, person.id),
    listPublished(db(), person.organisationId, 'rubric'),
  ]);
  const criteria = criteriaOf(await getRubrics(rubrics.flatMap((rubric) => rubric.current_version_id ?? [])));
  return criteria.flatMap(({ id, name, about, scale }) => {
    const points = figures
      .filter((figure) => figure.criterion === id)
      .map((figure) => ({ attempt: figure.attempt_id, scenario: figure.scenario_title, at: figure.ended_at ?? '', score: figure.score, level: levelOn(scale, figure.level) }));
    return points.length > 0 ? [{ id, name, about, scale, points }] : [];
  });
}
