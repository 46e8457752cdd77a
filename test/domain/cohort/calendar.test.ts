import { expect, it } from 'vitest';
import { addDays, addMonths, dayIn, daysBetween, isDay, isTimeZone, laterOf, startOfDay } from '#app/domain/cohort/calendar.ts';

const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'America/New_York', 'Africa/Cairo', 'UTC'];

it('says the day by the zone', () => {
  expect(dayIn('2026-11-22T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-23');
  expect(dayIn('2026-11-22T23:30:00.000Z', 'America/New_York')).toBe('2026-11-22');
  expect(dayIn(new Date('2026-11-22T10:30:00.000Z'), 'Pacific/Kiritimati')).toBe('2026-11-23');
});

it('begins a day where the clock says so, also on the days on which clocks change', () => {
  expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  expect(startOfDay('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
  // Clocks went from midnight straight to one.
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
});

it('gives back each day in every zone: its first moment belongs to it, and the one before to the day before', () => {
  for (const zone of ZONES) {
    for (let n = 0; n < 800; n += 1) {
      const day = addDays('2026-01-01', n);
      const start = startOfDay(day, zone);
      expect(dayIn(start, zone), `${day} ${zone}`).toBe(day);
      expect(dayIn(new Date(Date.parse(start) - 1), zone), `${day} ${zone}`).toBe(addDays(day, -1));
    }
  }
});

it('adds months to the same day or the last of a shorter month', () => {
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31', 2)).toBe('2026-03-31');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
});

it('counts days in whole, over months, leap days and the turn of the year', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  for (let n = -900; n < 900; n += 7) expect(daysBetween('2026-06-15', addDays('2026-06-15', n))).toBe(n);
});

it('takes the later of two days, of which either may be missing', () => {
  expect([laterOf(null, null), laterOf('2026-01-01', null), laterOf(null, '2026-01-01'), laterOf('2026-01-02', '2026-01-10')]).toEqual([null, '2026-01-01', '2026-01-01', '2026-01-10']);
});

it('knows a day that exists from one that does not, and a zone likewise', () => {
  expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '31.12.2026', '2026-04-31'].some(isDay)).toBe(false);
  expect([isTimeZone('Europe/Berlin'), isTimeZone('Berlin'), isTimeZone('')]).toEqual([true, false, false]);
});
