import { expect, it } from 'vitest';
import { renewableFrom, validityOn, validUntil } from '#app/domain/recognition/validity.ts';

it('is valid until the same day so many months later, or the last of a shorter month', () => {
  expect(validUntil('2026-11-22', 24)).toBe('2028-11-22');
  expect(validUntil('2028-02-29', 12)).toBe('2029-02-28');
  expect(validUntil('2026-08-31', 6)).toBe('2027-02-28');
  expect(validUntil('2026-11-22', null)).toBeNull();
});

it('is valid on its last day and expired on the next', () => {
  const certificate = { expires_on: '2027-06-30', revoked_at: null };
  expect(['2026-06-30', '2027-03-31', '2027-04-01', '2027-06-30', '2027-07-01'].map((today) => validityOn(today, certificate))).toEqual(['valid', 'valid', 'expires-soon', 'expires-soon', 'expired']);
  expect(validityOn('2999-01-01', { expires_on: null, revoked_at: null })).toBe('valid');
  expect(validityOn('2026-06-30', { ...certificate, revoked_at: '2026-01-01T00:00:00.000Z' })).toBe('withdrawn');
});

it('is renewed in its last ninety days, and never on the day it was issued', () => {
  expect(renewableFrom('2026-01-01', '2027-01-01')).toBe('2026-10-03');
  expect(renewableFrom('2026-01-01', '2026-02-01')).toBe('2026-01-02');
});
