import { startOfDay } from '#app/domain/cohort/calendar.ts';
import { renewableFrom } from '#app/domain/recognition/validity.ts';
import { db } from '#db';
import { findOpenRound } from '#db/queries/courses.ts';
import { listExpiring } from '#db/queries/earned-certificates.ts';
import { now } from '../clock.server.ts';
import type { SignedIn } from '../people/signed-in.server.ts';

/**
 * The moment (ISO 8601) from which what a learner does in a course counts anew: a recurring duty has come again, or their certificate
 * expires and can be renewed. Undefined where what was done before still counts.
 */
export async function countsAnewFrom(person: SignedIn, courseId: string): Promise<string | undefined> {
  const at = now().toISOString();
  const [round, expiring] = await Promise.all([findOpenRound(db(), person.id, courseId), listExpiring(db(), person.organisationId, [person.id])]);
  const renewals = expiring.filter(({ content_id }) => content_id === courseId).map(({ issued_on, expires_on, time_zone }) => startOfDay(renewableFrom(issued_on, expires_on), time_zone));
  return [round, ...renewals].filter((from): from is string => from !== undefined && from <= at).sort().at(-1);
}
