import { z } from 'zod';
import { dutyPage, dutyParameters, person as personSchema } from '#app/domain/api/duties.ts';
import { id } from '#app/domain/api/parameters.ts';
import { db } from '#db';
import { hasTeam } from '#db/queries/assignments.ts';
import { getPersonDuties } from '../manage/person-duties.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { fromCursor, nextAddress, toCursor } from './cursor.server.ts';
import { dutyPlace, getDutyPage } from './duty-pages.server.ts';
import { offer } from './offered.server.ts';

const one = offer(
  { id: 'getPerson', path: '/people/{id}', summary: 'The duties of one person', parameters: z.object({ id: id('a person') }), answer: personSchema },
  async (person, { id: personId }) => {
    const { id, name, team, job, cohorts, duties } = await getPersonDuties(person, personId);
    return {
      id, name, team, job, cohorts,
      duties: duties.map(({ content_id, title, kind, due_on, state, items, items_done, started_at, done_at }) =>
        ({ contentId: content_id, title, kind: given(kind), dueOn: due_on, state, items, itemsDone: items_done, startedAt: started_at, doneAt: done_at })),
    };
  },
);

const all = offer(
  {
    id: 'listDuties',
    path: '/duties',
    summary: 'Every duty: a person and one content that they were given, by name of the person',
    note: 'The same rows as on the pages and in the exports. Rows that are added while pages are read do not move the others: each comes exactly once.',
    parameters: dutyParameters,
    answer: dutyPage,
  },
  async (person, { limit, after, team, ...question }) => {
    const asker = team === undefined ? person : await narrowed(person, team);
    const { rows, next } = await getDutyPage(asker, question, limit, fromCursor(dutyPlace, after));
    return {
      rows: rows.map((row) => ({ ...row, kind: given(row.kind) })),
      next: next ? nextAddress('/duties', { limit, ...question, team }, { after: toCursor(next) }) : null,
    };
  },
);

/** Somebody as the lead of one team alone that they may see; throws 404 for any other. */
async function narrowed(person: SignedIn, team: string): Promise<SignedIn> {
  const own = person.roles.includes('administrator') ? await hasTeam(db(), person.organisationId, team) : person.teams.includes(team);
  if (!own) throw new Response(null, { status: 404 });
  return { ...person, roles: ['manager'], teams: [team] };
}

/** Of all kinds of content only these are given to people. */
const given = (kind: string) => (kind === 'course' ? ('course' as const) : ('scenario' as const));

export const people = [one, all];
