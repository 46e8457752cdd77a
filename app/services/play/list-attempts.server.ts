import { db } from '#db';
import { listPublished } from '#db/queries/contents.ts';
import type { SignedIn } from '../people/signed-in.server.ts';
import { getListedAttempts } from './listed-attempts.server.ts';

/** A learner's attempts, latest first, and every role-play that they may begin. */
export async function getAttempts(person: SignedIn) {
  const [attempts, scenarios] = await Promise.all([getListedAttempts(person), listPublished(db(), person.organisationId, 'scenario')]);
  return { attempts, scenarios: scenarios.map(({ slug, title }) => ({ slug, title })) };
}
