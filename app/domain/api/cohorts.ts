import { z } from 'zod';
import { count, date, named, next } from './named.ts';

const standing = {
  total: count('Duties in all: one is one course or role-play that one person was given.'),
  done: count('Duties that are done.'),
  underWay: count('Duties that are begun and not late.'),
  notBegun: count('Duties that are not begun and not late.'),
  late: count('Duties that are not done and past their date.'),
  waiting: count('Of those not begun, the duties for which something else has to be completed first.'),
};

const cohort = z.object({
  id: z.string(),
  name: z.string(),
  people: count('Members whom the token may see.'),
  dueOn: date('The last due date.'),
  ...standing,
  forecast: z
    .object({ done: count('Duties that will be done at the due date at the pace of the last 14 days.'), shaky: z.boolean().describe('Fewer than 5 completions lie behind it.') })
    .nullable()
    .describe('Null without duties or a due date, and when that has passed.'),
});

export const cohortRow = named('Cohort', cohort.describe('A cohort, as far as its people are among those whom the token may see.'));

export const cohortPage = named('CohortPage', z.object({ rows: z.array(cohortRow), next }));

export const item = z.object({ id: z.string(), kind: z.enum(['lesson', 'scenario']), title: z.string() });

export const group = z.object({ id: z.string(), name: z.string() });

export const cohortDetail = named(
  'CohortDetail',
  cohort.extend({
    teams: z.array(group).describe('Teams of its people.'),
    items: z.array(item).describe('What it was given, in order.'),
    overTime: z
      .object({
        from: z.iso.date(),
        today: z.iso.date(),
        until: z.iso.date(),
        days: z.array(z.object({ date: z.iso.date(), done: standing.done, underWay: standing.underWay, notBegun: standing.notBegun, late: standing.late })),
      })
      .describe('How its duties stood at the end of each day; of a long time, at most some 120 days spread over it.'),
  }),
);
