import { z } from 'zod';
import { assignmentPage } from '#app/domain/api/assignments.ts';
import { paging } from '#app/domain/api/parameters.ts';
import { getAssignments } from '../manage/assignments.server.ts';
import { fromCursor, nextAddress, toCursor } from './cursor.server.ts';
import { offer } from './offered.server.ts';

const place = z.strictObject({ at: z.string().max(40), id: z.string().max(200) });

export const assignments = offer(
  { id: 'listAssignments', path: '/assignments', summary: 'Open training assignments, the latest first', parameters: z.object(paging), answer: assignmentPage },
  async (person, { limit, after }) => {
    const from = fromCursor(place, after);
    // One more than asked for tells whether there is a next page.
    const found = await getAssignments(person, limit + 1, from && { created_at: from.at, id: from.id });
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      rows: rows.map(({ created_at, starts_on, due_on, due_days, every_months, recurs_from, ...row }) =>
        ({ ...row, startsOn: starts_on, dueOn: due_on, dueDays: due_days, everyMonths: every_months, recursFrom: recurs_from, madeAt: created_at })),
      next: last ? nextAddress('/assignments', { limit }, { after: toCursor({ at: last.created_at, id: last.id }) }) : null,
    };
  },
);
