import { pathOf } from '#app/domain/content/edit/paths.ts';
import { listed } from '#app/domain/content/nearest.ts';
import type { Problem } from '#app/domain/result.ts';
import { suits } from '#app/domain/scenario/suits.ts';
import { db } from '#db';
import { findContent, listPublished } from '#db/queries/contents.ts';
import { getLesson, getRubrics, getScenario } from '../content/versions.server.ts';

/** The published scenarios and lessons that rate by a rubric. */
export async function usersOfRubric(organisationId: string, slug: string) {
  const [scenarios, lessons] = await Promise.all([listPublished(db(), organisationId, 'scenario'), listPublished(db(), organisationId, 'lesson')]);
  const scenarioModels = await Promise.all(scenarios.map((row) => getScenario(row.current_version_id ?? '')));
  const lessonModels = await Promise.all(lessons.map((row) => getLesson(row.current_version_id ?? '')));
  return {
    scenarios: scenarioModels.filter((scenario) => scenario.rubrics.includes(slug)),
    lessons: lessonModels.filter((lesson) => (lesson.replies ?? []).some((reply) => reply.rubric === slug)),
  };
}

/**
 * What a rubric as it is published now leaves behind: scenarios and lessons that name criteria it does not have. Nothing
 * breaks by it, for new attempts at such a scenario go by the rubric that it was checked with; but they ask to be mended.
 */
export async function leftBehindBy(organisationId: string, slug: string): Promise<Problem[]> {
  const { scenarios, lessons } = await usersOfRubric(organisationId, slug);
  const unsuited: string[] = [];
  for (const scenario of scenarios) if (!suits(scenario, await currentRubrics(organisationId, scenario.rubrics))) unsuited.push(scenario.slug);
  const [rubric] = await currentRubrics(organisationId, [slug]);
  const criteria = new Set(rubric?.criteria.map(({ id }) => id));
  const silent = lessons.filter(({ replies = [] }) => replies.some((reply) => reply.rubric === slug && !reply.criteria.every((id) => criteria.has(id)))).map((lesson) => lesson.slug);
  const warn = (code: string, message: string): Problem => ({ code, path: pathOf('rubric', slug), line: 1, column: 1, severity: 'warning', message });
  return [
    ...(unsuited.length > 0 ? [warn('rubric-left-scenario', `These scenarios do not go with the rubric as it is now: ${listed(unsuited)}. New attempts at them are rated by its earlier version until they are changed.`)] : []),
    ...(silent.length > 0 ? [warn('rubric-left-lesson', `These lessons ask for criteria that the rubric does not have now: ${listed(silent)}. Replies there are not rated on them until that is changed.`)] : []),
  ];
}

async function currentRubrics(organisationId: string, slugs: readonly string[]) {
  const found = await Promise.all(slugs.map((slug) => findContent(db(), organisationId, 'rubric', slug)));
  return getRubrics(found.flatMap((content) => content?.current_version_id ?? []));
}
