import { daysLate } from '#app/domain/cohort/days.ts';
import { db } from '#db';
import { listOwnTeams } from '#db/queries/assignments.ts';
import { countLate, listLatePage } from '#db/queries/late.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { requireReportScope } from './report-scope.server.ts';

export const LATE_ON_A_PAGE = 100;

export interface LateQuestion {
  team?: string | undefined;
  name?: string | undefined;
  page?: number | undefined;
}

/** Everybody who is late with what, the longest first, by pages. Throws 404 for who may ask nothing, and for a team that does not report to them. */
export async function getLate(person: SignedIn, { team, name, page = 1 }: LateQuestion) {
  const scope = await requireReportScope(person);
  const teams = await listOwnTeams(db(), person.organisationId, scope.teams);
  if (team !== undefined && !teams.some(({ id }) => id === team)) throw new Response(null, { status: 404 });
  const total = await countLate(db(), scope, { team, name });
  const pages = Math.max(1, Math.ceil(total / LATE_ON_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await listLatePage(db(), scope, { team, name }, { limit: LATE_ON_A_PAGE, offset: (shown - 1) * LATE_ON_A_PAGE });
  const at = now();
  return { rows: rows.map((row) => ({ ...row, days: daysLate(row.due_on, row.time_zone, at) })), total, page: shown, pages, teams, filter: { team, name } };
}
