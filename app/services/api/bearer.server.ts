import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findTokenPerson, noteTokenUse } from '#db/queries/api-tokens.ts';
import { countFailures, insertFailure } from '#db/queries/sign-in-failures.ts';
import { newId, now } from '../clock.server.ts';
import { signedInAs, type SignedIn } from '../people/signed-in.server.ts';
import { mayHaveTokens } from './tokens.server.ts';
import { bearerOf, isSecret, tokenIdOf } from './token-secret.server.ts';

export const WINDOW_MINUTES = 15;
export const TRIES_PER_NETWORK_ADDRESS = 50;
const USE_NOTED_EVERY_MS = 60_000;

/** `none`: no token was sent. `invalid`: one that does not hold, whatever the reason. */
export type BearerRefusal = 'none' | 'invalid' | 'too-many';

/**
 * The person behind an Authorization header, as they may act at this moment; a token ends with what it was made for, so
 * one of somebody who is disabled or may see no report is as invalid as one that never was.
 * Wrong ones are counted for a network address as sign-in counts them. A right one is let through all the same: nobody
 * guesses 32 random bytes, and a forgotten script must not lock out others behind the same address.
 */
export async function findBearer(header: string | null, networkAddress: string): Promise<Result<SignedIn, BearerRefusal>> {
  const offered = bearerOf(header);
  if (offered === undefined) return fail('none');
  const person = isSecret(offered) ? await findPerson(offered) : undefined;
  return person ? ok(person) : fail(await countWrong(networkAddress));
}

async function findPerson(secret: string): Promise<SignedIn | undefined> {
  const at = now();
  const id = tokenIdOf(secret);
  const row = await findTokenPerson(db(), id, at.toISOString());
  const person = row && (await signedInAs(row));
  if (!person || !mayHaveTokens(person)) return undefined;
  const longAgo = new Date(at.getTime() - USE_NOTED_EVERY_MS).toISOString();
  if (row.last_used_at === null || row.last_used_at <= longAgo) await noteTokenUse(db(), id, at.toISOString(), longAgo);
  return person;
}

async function countWrong(networkAddress: string): Promise<BearerRefusal> {
  const subject = `token:${networkAddress}`;
  const at = now();
  const since = new Date(at.getTime() - WINDOW_MINUTES * 60_000).toISOString();
  if ((await countFailures(db(), subject, since)) >= TRIES_PER_NETWORK_ADDRESS) return 'too-many';
  await insertFailure(db(), { id: newId(), subject, failed_at: at.toISOString() }, since);
  return 'invalid';
}
