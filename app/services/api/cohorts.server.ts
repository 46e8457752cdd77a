import { z } from 'zod';
import { cohortDetail, cohortPage } from '#app/domain/api/cohorts.ts';
import { matrix, matrixParameters } from '#app/domain/api/matrix.ts';
import { id, paging } from '#app/domain/api/parameters.ts';
import { skillParameters, skills } from '#app/domain/api/skills.ts';
import { openCohorts } from '../manage/export-rows.server.ts';
import { getCohortMatrix, type CohortMatrix } from '../manage/matrix.server.ts';
import { getCohortSkills } from '../manage/skills.server.ts';
import { fromCursor, nextAddress, placeByName, toCursor } from './cursor.server.ts';
import { offer } from './offered.server.ts';

const listed = offer(
  { id: 'listCohorts', path: '/cohorts', summary: 'Cohorts with their standing and forecast, by name', parameters: z.object(paging), answer: cohortPage },
  async (person, { limit, after }) => {
    const { ask } = await openCohorts(person);
    const { rows, next } = await ask(fromCursor(placeByName, after), limit);
    return {
      rows: rows.map(({ cohortId, forecast = null, ...row }) => ({ ...row, id: cohortId, forecast })),
      next: next ? nextAddress('/cohorts', { limit }, { after: toCursor(next) }) : null,
    };
  },
);

const one = offer(
  { id: 'getCohort', path: '/cohorts/{id}', summary: 'One cohort, over time as well', parameters: z.object({ id: id('a cohort') }), answer: cohortDetail },
  async (person, { id: cohortId }) => {
    const { id, name, found, standing: { forecast = null, ...standing }, items, teams, overTime } = await getCohortMatrix(person, cohortId);
    return { id, name, people: found, ...standing, forecast, teams, items: items.map(itemOf), overTime };
  },
);

const people = offer(
  { id: 'getCohortMatrix', path: '/cohorts/{id}/matrix', summary: 'People by item, 200 people to a page', parameters: matrixParameters, answer: matrix },
  async (person, { id: cohortId, sort, page: asked, ...filter }) => {
    const { id, name, items, people, found, page, pages } = await getCohortMatrix(person, cohortId, { ...filter, order: sort, page: asked });
    return {
      cohort: { id, name },
      items: items.map(itemOf),
      people: people.map(({ due_on, ...row }) => ({ ...row, dueOn: due_on })),
      found,
      page,
      pages,
      next: page < pages ? nextAddress(`/cohorts/${encodeURIComponent(id)}/matrix`, { ...filter, sort }, { page: String(page + 1) }) : null,
    };
  },
);

const spread = offer(
  { id: 'getCohortSkills', path: '/cohorts/{id}/skills', summary: 'How levels are spread, first against latest submitted attempt', parameters: skillParameters, answer: skills },
  async (person, { id: cohortId, team, job }) => {
    const { id, name, teams, jobs, figures } = await getCohortSkills(person, cohortId, { team, job });
    return { cohort: { id, name }, teams, jobs, criteria: figures };
  },
);

/** A cohort's items are lessons and role-plays: a course is given as its parts. */
const itemOf = ({ id, kind, title }: CohortMatrix['items'][number]) => ({ id, kind: kind === 'lesson' ? ('lesson' as const) : ('scenario' as const), title });

export const cohorts = [listed, one, people, spread];
