import { z } from 'zod';
import { count, date, moment, named, next } from './named.ts';

const assignment = named(
  'Assignment',
  z
    .object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['course', 'scenario']),
      target: z.enum(['cohort', 'team', 'person', 'job']),
      who: z.string().describe('The name of the cohort, team or person, or the kind of work.'),
      startsOn: date('The first day.'),
      dueOn: date('The due date.'),
      dueDays: count('Days from joining to the due date, for who joins later; without a due date for everybody, from the start.').nullable(),
      mastery: z.number().min(0).max(1).nullable().describe('The level for success, where it is not the usual one.'),
      everyMonths: z.int().min(1).nullable().describe('It comes again so many months later.'),
      recursFrom: z.enum(['due', 'completion']).nullable(),
      requires: z.string().nullable().describe('The title of what must be completed first.'),
      madeAt: moment('When it was made.'),
      people: count('People who have it.'),
      done: count('Those of them who have done it.'),
    })
    .describe('An open training assignment that the token’s person may change in the browser.'),
);

export const assignmentPage = named('AssignmentPage', z.object({ rows: z.array(assignment), next }));
