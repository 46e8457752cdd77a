import { startOfDay } from '#app/domain/cohort/calendar.ts';
import { renewableFrom } from '#app/domain/recognition/validity.ts';
import { db } from '#db';
import { listExpiring } from '#db/queries/earned-certificates.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/**
 * The moment (ISO 8601) from which a course that this person has done can be done once more, because their certificate expires.
 * Undefined where there is nothing to renew. What comes again as a duty is counted by its round, not here.
 */
export async function renewsFrom(person: SignedIn, courseId: string): Promise<string | undefined> {
  const at = now().toISOString();
  const expiring = await listExpiring(db(), person.organisationId, [person.id]);
  const moments = expiring.filter(({ content_id }) => content_id === courseId).map(({ issued_on, expires_on, time_zone }) => startOfDay(renewableFrom(issued_on, expires_on), time_zone));
  return moments.filter((from) => from <= at).sort().at(-1);
}
