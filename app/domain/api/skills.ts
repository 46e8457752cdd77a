import { z } from 'zod';
import { group } from './cohorts.ts';
import { named } from './named.ts';
import { id } from './parameters.ts';

export const skillParameters = z.object({
  id: id('a cohort'),
  team: id('a team of its people').optional(),
  job: z.string().min(1).max(200).optional().describe('A kind of work, as it stands under `jobs`.'),
});

const criterion = { id: z.string(), name: z.string(), scale: z.enum(['levels', 'done']) };

const spread = (which: string) => z.array(z.int().min(0)).describe(`People at each level in their ${which} submitted attempt: missing, casual, moderate, intense; or not done, done.`);

export const skills = named(
  'Skills',
  z.object({
    cohort: group,
    teams: z.array(group),
    jobs: z.array(z.string()),
    criteria: z
      .array(
        z.discriminatedUnion('shown', [
          z.object({ ...criterion, shown: z.literal(true), people: z.int().min(5), first: spread('first'), latest: spread('latest'), small: z.boolean().describe('Under 20 people: it says little.') }),
          z.object({ ...criterion, shown: z.literal(false), why: z.enum(['few', 'others', 'filter']).describe('Withheld: under 5 people, or nobody; other cohorts and this one would tell of fewer; the filter would leave fewer.') }),
        ]),
      )
      .describe('Figures over fewer than 5 people are withheld, here as on the page.'),
  }),
);
