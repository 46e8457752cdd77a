import { z } from 'zod';
import { group, item } from './cohorts.ts';
import { count, date, named, next } from './named.ts';
import { id, whole } from './parameters.ts';
import { stateFilter } from './states.ts';

export const matrixParameters = z.object({
  id: id('a cohort'),
  team: id('a team of its people').optional(),
  name: z.string().min(1).max(200).optional().describe('Part of a name, of at most 200 characters.'),
  state: stateFilter,
  sort: z.enum(['name', 'team', 'done', 'due']).default('name').describe('The order of the people: name, team, done (the most first) or due (the soonest first).'),
  page: whole(1, 999_999, 'Which page of 200 people').default(1),
});

export const matrix = named(
  'Matrix',
  z
    .object({
      cohort: group,
      items: z.array(item).describe('The columns, in order.'),
      people: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          team: z.string().nullable(),
          job: z.string().nullable(),
          late: z.boolean(),
          dueOn: date('When the first open duty is due.'),
          done: count('Items that are done.'),
          statuses: z.array(z.enum(['not-begun', 'waiting', 'under-way', 'done'])).describe('One for each item, in their order.'),
        }),
      ),
      found: count('People found, on all pages.'),
      page: z.int().min(1),
      pages: z.int().min(1),
      next,
    })
    .describe('People by item: a status and nothing else.'),
);
