import { db } from '#db';
import { findManagerOf } from '#db/queries/people.ts';
import { listTeamsUnder } from '#db/queries/people.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getCohortMatrix } from './matrix.server.ts';
import { getOverview } from './overview.server.ts';
import { getPersonDuties } from './person-duties.server.ts';

/**
 * What the manager's pages hold of a learner: the same services, asked as their manager would ask and narrowed to them.
 * Asked as an administrator would where nobody leads them, since administrators see the same of everybody.
 */
export async function getSeenOfMe(me: SignedIn) {
  const manager = await findManagerOf(db(), me.organisationId, me.id);
  const asked: SignedIn = {
    ...me,
    id: manager?.id ?? 'administrator',
    name: manager?.name ?? '',
    email: '',
    roles: [manager ? 'manager' : 'administrator'],
    teams: manager ? await listTeamsUnder(db(), me.organisationId, manager.id) : [],
  };
  const person = await getPersonDuties(asked, me.id);
  const [overview, ...matrices] = await Promise.all([getOverview(asked, {}, me.id), ...person.cohorts.map(({ id }) => getCohortMatrix(asked, id, {}, me.id))]);
  return { manager: manager?.name, person, late: overview.late.rows, matrices: matrices.map(({ id, name, items, people }) => ({ id, name, items, people })) };
}

export type SeenOfMe = Awaited<ReturnType<typeof getSeenOfMe>>;
