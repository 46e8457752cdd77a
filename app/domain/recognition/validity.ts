import { addDays, addMonths } from '../cohort/calendar.ts';

/** How many days before its end a certificate is said to expire soon, and going through the course again renews it. */
export const RENEWAL_DAYS = 90;

export type Validity = 'valid' | 'expires-soon' | 'expired' | 'withdrawn';

/** The last day on which a certificate of a day is valid: the same day so many months later; null where it is valid for good. */
export const validUntil = (issuedOn: string, months: number | null): string | null => (months === null ? null : addMonths(issuedOn, months));

/** The day from which going through the course again renews a certificate: never before it was issued. */
export function renewableFrom(issuedOn: string, expiresOn: string): string {
  const from = addDays(expiresOn, -RENEWAL_DAYS);
  return from > issuedOn ? from : addDays(issuedOn, 1);
}

/** How a certificate stands on a day of its time zone. On its last day it is still valid. */
export function validityOn(today: string, { expires_on, revoked_at }: { expires_on: string | null; revoked_at: string | null }): Validity {
  if (revoked_at !== null) return 'withdrawn';
  if (expires_on === null) return 'valid';
  if (expires_on < today) return 'expired';
  return addDays(expires_on, -RENEWAL_DAYS) <= today ? 'expires-soon' : 'valid';
}
