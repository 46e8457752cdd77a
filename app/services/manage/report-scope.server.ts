import { todayIn } from '#app/domain/cohort/days.ts';
import { db } from '#db';
import { findCohort } from '#db/queries/cohorts.ts';
import { listZones } from '#db/queries/reports.ts';
import type { ReportScope } from '#db/queries/report-rows.ts';
import { now } from '../clock.server.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';

/**
 * Whom a report may hold: to an administrator the organisation, to a manager the people of the teams that report to them.
 * Everybody else gets a 404. `personId` narrows it to one of them, which is how a learner is shown what is held of them.
 */
export async function requireReportScope(person: SignedIn, personId?: string): Promise<ReportScope> {
  requireMay(person, 'report', { kind: 'cohort', organisationId: person.organisationId });
  const zones = await listZones(db(), person.organisationId);
  return {
    organisationId: person.organisationId,
    teams: person.roles.includes('administrator') ? undefined : person.teams,
    today: todayIn(zones, person.timeZone, now()),
    personId,
  };
}

/** A cohort of the organisation. Throws 404 when there is none; whether anybody of it is in scope is for its figures to tell. */
export async function requireCohort(person: SignedIn, cohortId: string) {
  const cohort = await findCohort(db(), person.organisationId, cohortId);
  if (!cohort) throw new Response(null, { status: 404 });
  return cohort;
}
