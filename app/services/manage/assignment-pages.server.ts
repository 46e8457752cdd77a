import type { SignedIn } from '../people/signed-in.server.ts';
import { getAssignments } from './assignments.server.ts';

export const ASSIGNMENTS_ON_A_PAGE = 100;

/** What stands between the moment and the id in an address. */
const BETWEEN = '~';

/** A page of the open assignments that this person may change, behind the place that an address names; `next` names the next. */
export async function getAssignmentPage(person: SignedIn, from: string | null) {
  const [created_at = '', ...id] = (from ?? '').replaceAll('\0', '').split(BETWEEN);
  const after = id.length > 0 ? { created_at, id: id.join(BETWEEN) } : undefined;
  const rows = await getAssignments(person, ASSIGNMENTS_ON_A_PAGE + 1, after);
  const assignments = rows.slice(0, ASSIGNMENTS_ON_A_PAGE);
  const last = assignments.at(-1);
  return { assignments, first: after === undefined, next: rows.length > assignments.length && last ? `${last.created_at}${BETWEEN}${last.id}` : undefined };
}
