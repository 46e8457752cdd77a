import { criteriaOf } from '#app/domain/rubric/criteria.ts';
import { skills } from '#app/domain/cohort/skills.ts';
import { db } from '#db';
import { listPublished } from '#db/queries/contents.ts';
import { listGroups } from '#db/queries/report-people.ts';
import { countSkills, listCohortIds } from '#db/queries/report-skills.ts';
import { getRubrics } from '../content/versions.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireCohort, requireReportScope } from './report-scope.server.ts';

/** What an address may narrow the skills by. */
export interface SkillQuestion {
  team?: string | undefined;
  job?: string | undefined;
}

export const readSkillQuestion = (search: URLSearchParams): SkillQuestion => ({ team: search.get('team') || undefined, job: search.get('job') || undefined });

/** How a cohort's levels are spread, first against latest submitted attempt. Throws 404 where nobody of it, or of the team or work, is in scope. */
export async function getCohortSkills(person: SignedIn, cohortId: string, question: SkillQuestion = {}) {
  const scope = await requireReportScope(person);
  const cohort = await requireCohort(person, cohortId);
  const groups = await listGroups(db(), scope, cohort.id);
  const known = groups.length > 0
    && (question.team === undefined || groups.some(({ team_id }) => team_id === question.team))
    && (question.job === undefined || groups.some(({ job }) => job === question.job));
  if (!known) throw new Response(null, { status: 404 });
  const [counts, order, rubrics] = await Promise.all([
    countSkills(db(), scope, cohort.id),
    listCohortIds(db(), person.organisationId),
    listPublished(db(), person.organisationId, 'rubric'),
  ]);
  const criteria = criteriaOf(await getRubrics(rubrics.flatMap((rubric) => rubric.current_version_id ?? [])));
  const atoms = counts.map((count) => ({ ...count, cohorts: count.cohorts.split(' ') }));
  const named = new Map(groups.flatMap(({ team_id, team }) => (team_id && team ? [[team_id, team] as const] : [])));
  return {
    id: cohort.id,
    name: cohort.name,
    question,
    teams: [...named].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    jobs: [...new Set(groups.flatMap(({ job }) => job || []))].sort(),
    figures: skills(atoms, criteria.map(({ id, name, scale }) => ({ id, name, scale })), cohort.id, order, question),
  };
}

export type CohortSkills = Awaited<ReturnType<typeof getCohortSkills>>;
