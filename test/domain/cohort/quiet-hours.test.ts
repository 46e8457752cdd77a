import { describe, expect, test } from 'vitest';
import { DEFAULT_QUIET, isQuiet, nextAllowed } from '#app/domain/cohort/quiet-hours.ts';

const next = (at: string, zone = 'Europe/Berlin', quiet = DEFAULT_QUIET) => nextAllowed(new Date(at), zone, quiet).toISOString();

describe('quiet hours', () => {
  test.each([
    ['a working day at noon', '2026-11-24T11:00:00Z', '2026-11-24T11:00:00.000Z'],
    ['the minute at which they end', '2026-11-24T07:00:00Z', '2026-11-24T07:00:00.000Z'],
    ['a moment before they end', '2026-11-24T06:59:59Z', '2026-11-24T07:00:00.000Z'],
    ['the minute at which they begin', '2026-11-24T17:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['a Friday evening', '2026-11-27T17:30:00Z', '2026-11-30T07:00:00.000Z'],
    ['a Sunday noon', '2026-11-29T11:00:00Z', '2026-11-30T07:00:00.000Z'],
    ['the Friday before the clocks go forward', '2026-03-27T18:00:00Z', '2026-03-30T06:00:00.000Z'],
    ['the Friday before the clocks go back', '2026-10-23T17:00:00Z', '2026-10-26T07:00:00.000Z'],
  ])('after %s mail goes out at the right moment', (_, at, allowed) => expect(next(at)).toBe(allowed));

  test('a day is the reader’s own: Monday morning in Auckland is Sunday in Berlin', () => {
    const at = '2026-11-29T20:00:00Z';
    expect([isQuiet(new Date(at), 'Pacific/Auckland', DEFAULT_QUIET), isQuiet(new Date(at), 'Europe/Berlin', DEFAULT_QUIET)]).toEqual([false, true]);
  });

  test('an hour that the clocks skip or show twice', () => {
    const nights = { from: '20:00', to: '02:30', weekends: true };
    expect(next('2026-03-29T00:30:00Z', 'Europe/Berlin', nights)).toBe('2026-03-29T01:30:00.000Z');
    expect(next('2026-10-25T00:10:00Z', 'Europe/Berlin', nights)).toBe('2026-10-25T00:30:00.000Z');
    expect(next('2026-10-25T01:10:00Z', 'Europe/Berlin', nights)).toBe('2026-10-25T01:30:00.000Z');
  });

  test('within one day, at no hour, and weekends alone', () => {
    expect(next('2026-11-24T12:30:00Z', 'UTC', { from: '12:00', to: '14:00', weekends: true })).toBe('2026-11-24T14:00:00.000Z');
    expect(next('2026-11-24T23:30:00Z', 'UTC', { from: '08:00', to: '08:00', weekends: true })).toBe('2026-11-24T23:30:00.000Z');
    expect(next('2026-11-28T12:00:00Z', 'UTC', { from: '08:00', to: '08:00', weekends: false })).toBe('2026-11-30T00:00:00.000Z');
  });

  test('the moment found is never quiet and never before, at any hour of a year, in zones with odd clocks', () => {
    for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kathmandu']) {
      for (let hour = 0; hour < 366 * 24; hour += 5) {
        const at = new Date(Date.UTC(2026, 0, 1, hour, 17));
        const allowed = nextAllowed(at, zone, DEFAULT_QUIET);
        if (allowed < at || isQuiet(allowed, zone, DEFAULT_QUIET) || allowed.getTime() - at.getTime() > 63 * 3600_000) throw new Error(`${zone} ${at.toISOString()} ${allowed.toISOString()}`);
      }
    }
  });
});
