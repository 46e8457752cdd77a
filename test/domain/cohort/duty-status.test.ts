import { expect, it } from 'vitest';
import { isLate, statusOfDuty } from '#app/domain/cohort/duty-status.ts';
import { sameJob } from '#app/domain/cohort/same-job.ts';

const duty = { started_at: null, done_at: null, due_on: '2026-11-22', time_zone: 'Europe/Berlin' };
const AT = '2026-11-01T00:00:00.000Z';

it('is done, under way, waiting for something else, or not begun, in this order', () => {
  expect(statusOfDuty(duty)).toBe('not-begun');
  expect(statusOfDuty({ ...duty, waiting: true })).toBe('waiting');
  expect(statusOfDuty({ ...duty, waiting: true, started_at: AT })).toBe('under-way');
  expect(statusOfDuty({ ...duty, waiting: true, started_at: AT, done_at: AT })).toBe('done');
});

it('is late once its day is over where it is due, and never when done or without a date', () => {
  expect(isLate(duty, '2026-11-22T22:59:59.999Z')).toBe(false);
  expect(isLate(duty, '2026-11-22T23:00:00.000Z')).toBe(true);
  expect(isLate({ ...duty, time_zone: 'America/New_York' }, '2026-11-23T04:59:59.999Z')).toBe(false);
  expect(isLate({ ...duty, time_zone: 'America/New_York' }, '2026-11-23T05:00:00.000Z')).toBe(true);
  // In Berlin the clocks went back on this day, which has twenty-five hours.
  const october = { ...duty, due_on: '2026-10-25' };
  expect([isLate(october, '2026-10-25T22:30:00.000Z'), isLate(october, '2026-10-25T23:00:00.000Z')]).toEqual([false, true]);
  expect(isLate({ ...duty, done_at: AT }, '2027-01-01T00:00:00.000Z')).toBe(false);
  expect(isLate({ ...duty, due_on: null }, '2027-01-01T00:00:00.000Z')).toBe(false);
});

it('compares kinds of work without case, extra space or ways to write an accent', () => {
  expect(sameJob(' Service  Desk', 'service desk')).toBe(true);
  expect(sameJob('FÜHRUNG', 'fu\u0308hrung')).toBe(true);
  expect(sameJob('service desk', 'service-desk')).toBe(false);
});
