import { z } from 'zod';
import { coverage as coverageSchema } from '#app/domain/api/coverage.ts';
import { getCoverage } from '../manage/coverage.server.ts';
import { requireReportScope } from '../manage/report-scope.server.ts';
import { offer } from './offered.server.ts';

export const coverage = offer(
  { id: 'getCoverage', path: '/coverage', summary: 'What share of the people was trained this year, against the target', parameters: z.object({}), answer: coverageSchema },
  async (person) => {
    const { year, target, all, jobs } = await getCoverage(person, await requireReportScope(person));
    return { year, target, all, jobs };
  },
);
