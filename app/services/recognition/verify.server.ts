import { dayIn } from '#app/domain/cohort/calendar.ts';
import { groupedCode, readCode } from '#app/domain/recognition/code.ts';
import { validityOn } from '#app/domain/recognition/validity.ts';
import { db } from '#db';
import { findVerified } from '#db/queries/certificates.ts';
import { now } from '../clock.server.ts';
import { countTry } from '../people/tries.server.ts';

/** Codes that were not right, from one network address within fifteen minutes. */
const WRONG_TRIES = 30;

export type Verified =
  | { kind: 'valid' | 'expired' | 'withdrawn'; code: string; name: string; title: string; issued_on: string; expires_on: string | null }
  | { kind: 'unknown' | 'too-many' };

/**
 * What anybody may learn by a certificate's code, however it is typed. After thirty wrong codes from one network address within fifteen minutes
 * it refuses without looking; right ones count for nothing.
 */
export async function verifyCertificate(typed: string, networkAddress: string): Promise<Verified> {
  const { tooMany, takeBack } = await countTry(`verify:${networkAddress}`, WRONG_TRIES);
  if (tooMany) return { kind: 'too-many' };
  const code = readCode(typed);
  const found = code === undefined ? undefined : await findVerified(db(), code);
  if (!code || !found) return { kind: 'unknown' };
  await takeBack();
  const { person_name: name, title, issued_on, expires_on, time_zone } = found;
  const validity = validityOn(dayIn(now(), time_zone), found);
  return { kind: validity === 'expires-soon' ? 'valid' : validity, code: groupedCode(code), name, title, issued_on, expires_on };
}
