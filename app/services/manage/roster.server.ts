import { gunzipSync, gzipSync } from 'node:zlib';
import type { Result } from '#app/domain/result.ts';
import { requireMay, type SignedIn } from '../people/signed-in.server.ts';
import { applyImport, planImport, ROSTER_BYTES, type Applied, type Preview } from './import-roster.server.ts';

/** Throws 404 for who is not an administrator. */
export const requireRosters = (person: SignedIn): void => requireMay(person, 'administer', { kind: 'organisation', organisationId: person.organisationId });

/** What a roster would do to the person's organisation. Fails with a sentence when it is no roster. Throws 404 for who is not an administrator. */
export async function previewRoster(person: SignedIn, bytes: Uint8Array): Promise<Result<Preview, string>> {
  requireRosters(person);
  return planImport(person.organisationId, bytes);
}

/** Applies a roster if its plan is still the one previewed as `planHash`; otherwise nothing changes and the new plan is given. Throws 404 for who is not an administrator. */
export async function applyRoster(person: SignedIn, bytes: Uint8Array, planHash: string): Promise<Result<Applied, string>> {
  requireRosters(person);
  return applyImport(person.organisationId, person.id, bytes, planHash);
}

/** A roster as words for a hidden field of the form that applies it, so that it need not be chosen again. */
export const packRoster = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64');

/** What `packRoster` was given, or undefined for other words. */
export function unpackRoster(words: string): Uint8Array | undefined {
  try {
    return gunzipSync(Buffer.from(words, 'base64'), { maxOutputLength: ROSTER_BYTES });
  } catch {
    return undefined;
  }
}
