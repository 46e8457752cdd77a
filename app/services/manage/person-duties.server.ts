import { may } from '#app/domain/access.ts';
import { db } from '#db';
import { findPersonTeam } from '#db/queries/people.ts';
import { findReportPerson, listCohortsOf, listPersonDuties, type PersonDuty } from '#db/queries/report-people.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { listedCertificates } from '../recognition/certificates.server.ts';
import { requireReportScope } from './report-scope.server.ts';

export type DutyState = 'done' | 'late' | 'under-way' | 'waiting' | 'not-begun';

/** Late before all else that is open: whoever waits could have completed what comes first in time, and the manager has to see it. */
const stateOf = ({ done_at, late, started_at, requires }: PersonDuty): DutyState =>
  done_at ? 'done' : late ? 'late' : started_at ? 'under-way' : requires !== null ? 'waiting' : 'not-begun';

/** How one person's duties stand: dates and counts, nothing else. Throws 404 for who is not among the asker's people. */
export async function getPersonDuties(asker: SignedIn, personId: string) {
  const scope = await requireReportScope(asker, personId);
  const row = await findPersonTeam(db(), asker.organisationId, personId);
  const open = row !== undefined && may(asker, 'see-status', { kind: 'duties', organisationId: row.organisation_id, personId: row.id, teamId: row.team_id });
  const person = open ? await findReportPerson(db(), scope, personId) : undefined;
  if (!person) throw new Response(null, { status: 404 });
  const [duties, cohorts, certificates] = await Promise.all([
    listPersonDuties(db(), scope, personId),
    listCohortsOf(db(), asker.organisationId, personId),
    listedCertificates(asker.organisationId, personId),
  ]);
  // A code opens what is public about a certificate: it is its owner's to hand out, and administrators may need it.
  const codes = asker.roles.includes('administrator');
  return { ...person, cohorts, certificates: certificates.map((one) => ({ ...one, code: codes ? one.code : undefined })), duties: duties.map(({ late: _, ...duty }, n) => ({ ...duty, state: stateOf(duties[n] ?? { ...duty, late: 0 }) })) };
}

export type PersonDuties = Awaited<ReturnType<typeof getPersonDuties>>;
