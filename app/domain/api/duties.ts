import { z } from 'zod';
import { group } from './cohorts.ts';
import { count, date, moment, named, next } from './named.ts';
import { id, paging } from './parameters.ts';
import { STATES, stateFilter } from './states.ts';

const duty = {
  contentId: z.string(),
  title: z.string(),
  kind: z.enum(['course', 'scenario', 'lesson']),
  dueOn: date('In the duty’s time zone.'),
  state: z.enum(STATES),
  items: count('Its parts.'),
  itemsDone: count('Those of them that are done.'),
  startedAt: moment('When it was begun.'),
  doneAt: moment('When it was done.'),
};

export const person = named(
  'Person',
  z.object({
    id: z.string(),
    name: z.string(),
    team: z.string().nullable(),
    job: z.string().nullable(),
    cohorts: z.array(group),
    duties: z.array(z.object(duty)).describe('Each content once: the open duty that is due first, else the one done last.'),
  }),
);

export const dutyRow = named(
  'Duty',
  z
    .object({
      personId: z.string(),
      name: z.string(),
      email: z.string(),
      team: z.string().nullable(),
      job: z.string().nullable(),
      ...duty,
      startsOn: date('In the duty’s time zone.'),
      timeZone: z.string().describe('An IANA name, such as Europe/Berlin.'),
    })
    .describe('One person and one content that they were given: status and dates, nothing that anybody chose or wrote.'),
);

export const dutyPage = named('DutyPage', z.object({ rows: z.array(dutyRow), next }));

export const dutyParameters = z.object({
  ...paging,
  cohort: id('a cohort: only what it was given').optional(),
  team: id('a team: only its people, without the teams below it').optional(),
  state: stateFilter,
});
