import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { db } from '#db';
import { findPeopleByEmail } from '#db/queries/people.ts';
import { forgetFailures } from '#db/queries/sign-in-failures.ts';
import { insertSession } from '#db/queries/sessions.ts';
import { now } from '../clock.server.ts';
import { SESSION_DAYS, sessionIdOf } from './session-cookie.server.ts';
import { countTry } from './tries.server.ts';

const TRIES_PER_ADDRESS = 5;
const TRIES_PER_NETWORK_ADDRESS = 50;

/** A hash of nothing in particular: verified when the address is unknown, so that both answers take as long. */
let decoy: Promise<string> | undefined;

export type SignInRefusal = 'wrong' | 'too-many';

/**
 * Checks an address and password and begins a session; the value is the cookie's token.
 * After five wrong tries for one address (fifty from one network address) within fifteen minutes it refuses without looking.
 */
export async function signIn(email: string, password: string, networkAddress: string): Promise<Result<string, SignInRefusal>> {
  const address = email.trim().toLowerCase();
  const at = now();
  const tries = [await countTry(subjectOf(address), TRIES_PER_ADDRESS), await countTry(`network:${networkAddress}`, TRIES_PER_NETWORK_ADDRESS)];
  const takeBack = () => Promise.all(tries.map((one) => one.takeBack()));
  if (tries.some(({ tooMany }) => tooMany)) {
    await takeBack();
    return fail('too-many');
  }

  const candidates = (await findPeopleByEmail(db(), address)).flatMap(({ id, organisation_id, password_hash, disabled_at }) =>
    password_hash && !disabled_at ? [{ id, organisation_id, password_hash }] : [],
  );
  for (const person of candidates) {
    if (!(await verify(person.password_hash, password))) continue;
    await Promise.all([takeBack(), forgetTries(address)]);
    return ok(await beginSession(person.id, person.organisation_id, at));
  }
  if (candidates.length === 0) await verify(await (decoy ??= hashPassword(randomBytes(16).toString('hex'))), password);
  return fail('wrong');
}

const subjectOf = (address: string): string => `email:${address}`;

/** Forgets the wrong tries for an address (lower case), as after a right one. */
export const forgetTries = (address: string) => forgetFailures(db(), subjectOf(address));

async function beginSession(personId: string, organisationId: string, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(at.getTime() + SESSION_DAYS * 86_400_000);
  await insertSession(db(), {
    id: sessionIdOf(token),
    organisation_id: organisationId,
    person_id: personId,
    created_at: at.toISOString(),
    expires_at: expires.toISOString(),
  });
  return token;
}

/** Argon2id with the library's defaults (19 MiB, two passes), which follow OWASP's password storage advice. */
export const hashPassword = (password: string): Promise<string> => hash(password);
