import { describe, expect, test } from 'vitest';
import { DEFAULT_QUIET } from '#app/domain/cohort/quiet-hours.ts';
import { reminderAt, reminderKey, type Reminder } from '#app/domain/cohort/reminders.ts';

const EVERY_DAY = { ...DEFAULT_QUIET, weekends: true };

const on = (day: string, due: string | null, quiet = EVERY_DAY, more: { starts_on?: string; time_zone?: string } = {}) =>
  reminderAt({ id: 'd', starts_on: null, due_on: due, time_zone: 'UTC', ...more }, new Date(`${day}T10:00:00Z`), quiet);

/** Every reminder of a duty with the first day on which it is called for. */
function course(due: string, quiet = EVERY_DAY): [string, Reminder][] {
  const found = new Map<Reminder, string>();
  for (let day = -20; day < 120; day++) {
    const at = new Date(Date.parse(`${due}T10:00:00Z`) + day * 86_400_000);
    if (!quiet.weekends && [0, 6].includes(at.getUTCDay())) continue;
    const reminder = reminderAt({ id: 'd', starts_on: null, due_on: due, time_zone: 'UTC' }, at, quiet);
    if (reminder && !found.has(reminder)) found.set(reminder, at.toISOString().slice(0, 10));
  }
  return [...found].map(([reminder, day]) => [day, reminder]);
}

describe('the reminders of a duty', () => {
  test('7 days and 1 day before, on the day, after 1 and 7 days, and then every 14 days three times', () => {
    expect(course('2026-12-16')).toEqual([
      ['2026-12-09', 'before:7'],
      ['2026-12-15', 'before:1'],
      ['2026-12-16', 'due'],
      ['2026-12-17', 'overdue:1'],
      ['2026-12-23', 'overdue:7'],
      ['2027-01-06', 'overdue:21'],
      ['2027-01-20', 'overdue:35'],
      ['2027-02-03', 'overdue:49'],
    ]);
  });

  test('a due date on a weekend without mail is told of on the Friday before', () => {
    expect(course('2026-12-20', DEFAULT_QUIET).slice(0, 3)).toEqual([
      ['2026-12-14', 'before:7'],
      ['2026-12-18', 'due'],
      ['2026-12-21', 'overdue:1'],
    ]);
    expect(course('2026-12-21', DEFAULT_QUIET).slice(0, 3)).toEqual([
      ['2026-12-14', 'before:7'],
      ['2026-12-18', 'before:1'],
      ['2026-12-21', 'due'],
    ]);
  });

  test('what was missed is not made up for: only the latest is called for, and none after nine weeks', () => {
    expect(on('2026-12-30', '2026-12-10')).toBe('overdue:7');
    expect(on('2027-02-12', '2026-12-10')).toBeUndefined();
  });

  test('none without a due date, before its start, or more than a week ahead', () => {
    expect(on('2026-12-09', null)).toBeUndefined();
    expect(on('2026-12-09', '2026-12-16', EVERY_DAY, { starts_on: '2026-12-10' })).toBeUndefined();
    expect(on('2026-12-10', '2026-12-16', EVERY_DAY, { starts_on: '2026-12-10' })).toBe('before:7');
    expect(on('2026-12-08', '2026-12-16')).toBeUndefined();
  });

  test('the day is the one in the duty’s time zone', () => {
    const at = new Date('2026-12-15T23:30:00Z');
    const duty = { id: 'd', starts_on: null, due_on: '2026-12-16' };
    expect(reminderAt({ ...duty, time_zone: 'Europe/Berlin' }, at, EVERY_DAY)).toBe('due');
    expect(reminderAt({ ...duty, time_zone: 'America/New_York' }, at, EVERY_DAY)).toBe('before:1');
  });

  test('a moved due date is a new matter', () => {
    const duty = { id: 'd', starts_on: null, due_on: '2026-12-16', time_zone: 'UTC' };
    expect(reminderKey(duty, 'before:7')).toBe('duty:d:before:7:2026-12-16');
    expect(reminderKey({ ...duty, due_on: '2027-01-16' }, 'before:7')).not.toBe(reminderKey(duty, 'before:7'));
  });
});
