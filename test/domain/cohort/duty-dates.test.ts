import { expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '#app/domain/cohort/calendar.ts';
import { firstRound, nextRound, type LastRound, type Terms } from '#app/domain/cohort/duty-dates.ts';

const terms = (some: Partial<Terms> = {}): Terms => ({ starts_on: null, due_on: null, due_days: null, every_months: null, recurs_from: null, ...some });
const last = (some: Partial<LastRound> = {}): LastRound => ({ round: 1, starts_on: null, due_on: null, first_due_on: some.due_on ?? null, done_on: null, ...some });

/** The same numbers at every run. */
function* chance(): Generator<number, never> {
  for (let seed = 7; ; ) yield (seed = (seed * 48_271) % 2_147_483_647);
}
const numbers = chance();
const upTo = (n: number): number => numbers.next().value % n;
const someDay = (): string => addDays('2023-06-01', upTo(1600));

it('is due on its date for who was there, and so many days after joining for who came later', () => {
  const t = terms({ starts_on: '2026-01-10', due_on: '2026-02-10', due_days: 30 });
  expect(firstRound(t, '2026-01-05', '2026-01-05')).toEqual({ starts_on: '2026-01-10', due_on: '2026-02-10' });
  expect(firstRound(t, '2026-01-05', '2026-03-01')).toEqual({ starts_on: '2026-03-01', due_on: '2026-03-31' });
  // Joining late gives no less time than the others have.
  expect(firstRound(t, '2026-01-05', '2026-01-06')).toEqual({ starts_on: '2026-01-10', due_on: '2026-02-10' });
});

it('without a date of its own is due so many days after the start', () => {
  expect(firstRound(terms({ due_days: 14 }), '2026-01-05', '2026-01-05').due_on).toBe('2026-01-19');
  expect(firstRound(terms({ due_days: 14, starts_on: '2026-02-01' }), '2026-01-05', '2026-01-05').due_on).toBe('2026-02-15');
  expect(firstRound(terms(), '2026-01-05', '2026-03-05').due_on).toBeNull();
});

it('never gives who joins later less time than the assignment, nor fewer days than it promises', () => {
  for (let n = 0; n < 2000; n += 1) {
    const made = someDay();
    const joined = addDays(made, 1 + upTo(400));
    const t = terms({ starts_on: upTo(2) ? addDays(made, upTo(60)) : null, due_on: upTo(3) ? addDays(made, 60 + upTo(200)) : null, due_days: upTo(3) ? 1 + upTo(90) : null });
    const { starts_on, due_on } = firstRound(t, made, joined);
    if (t.due_on) expect(due_on && due_on >= t.due_on).toBe(true);
    if (t.due_days !== null) expect(daysBetween(joined, due_on ?? '')).toBeGreaterThanOrEqual(t.due_days);
    expect(starts_on !== null && starts_on >= joined).toBe(true);
  }
});

it('comes again so many months after the due date, once its days before that have begun', () => {
  const t = terms({ every_months: 12, recurs_from: 'due' });
  const first = last({ starts_on: '2026-01-01', due_on: '2026-01-31' });
  expect(nextRound(t, first, '2026-12-31')).toBeUndefined();
  expect(nextRound(t, first, '2027-01-01')).toEqual({ round: 2, starts_on: '2027-01-01', due_on: '2027-01-31' });
});

it('counts every due date from the first: the 29th and the 31st come back', () => {
  const leap = terms({ every_months: 12, recurs_from: 'due' });
  const at = (round: number, today: string) => nextRound(leap, last({ round, starts_on: '2024-02-01', due_on: '2024-02-29', first_due_on: '2024-02-29' }), today)?.due_on;
  expect([at(1, '2025-02-28'), at(2, '2026-02-28'), at(4, '2028-02-29')]).toEqual(['2025-02-28', '2026-02-28', '2028-02-29']);
  const monthly = terms({ every_months: 1, recurs_from: 'due' });
  const due = (round: number, today: string) => nextRound(monthly, last({ round, starts_on: '2026-01-20', due_on: '2026-01-31', first_due_on: '2026-01-31' }), today)?.due_on;
  expect([due(1, '2026-02-20'), due(2, '2026-03-22'), due(3, '2026-04-21')]).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
});

it('leaves out the rounds that passed unnoticed, and keeps their numbers', () => {
  const t = terms({ every_months: 6, recurs_from: 'due' });
  expect(nextRound(t, last({ starts_on: '2024-01-01', due_on: '2024-01-31' }), '2026-09-01')).toEqual({ round: 6, starts_on: '2026-07-01', due_on: '2026-07-31' });
});

it('from completion comes so many months after the day it was done, and not before that', () => {
  const t = terms({ every_months: 12, recurs_from: 'completion', due_days: 20 });
  expect(nextRound(t, last({ due_on: '2026-02-01' }), '2029-01-01')).toBeUndefined();
  const done = last({ due_on: '2026-02-01', done_on: '2026-03-31' });
  expect(nextRound(t, done, '2027-03-10')).toBeUndefined();
  expect(nextRound(t, done, '2027-03-11')).toEqual({ round: 2, starts_on: '2027-03-11', due_on: '2027-03-31' });
});

it('does not come again where nothing says so', () => {
  expect(nextRound(terms(), last({ due_on: '2020-01-01', done_on: '2020-01-01' }), '2026-01-01')).toBeUndefined();
});

it('always starts on a day that has come, after the round before it was due or done, and is due after it', () => {
  for (let n = 0; n < 3000; n += 1) {
    const due = someDay();
    const t = terms({ every_months: 1 + upTo(24), recurs_from: upTo(2) ? 'due' : 'completion', due_days: upTo(2) ? 1 + upTo(60) : null });
    const round = last({ starts_on: upTo(3) ? addDays(due, -upTo(120)) : null, due_on: due, done_on: upTo(2) ? addDays(due, upTo(90) - 60) : null });
    const today = addDays(due, upTo(1500) - 60);
    const next = nextRound(t, round, today);
    if (!next) continue;
    expect(next.starts_on <= today && next.starts_on <= next.due_on).toBe(true);
    if (t.recurs_from === 'due') {
      expect(next.due_on).toBe(addMonths(due, (next.round - 1) * (t.every_months ?? 0)));
      expect(next.starts_on > due).toBe(true);
    } else {
      expect(next.starts_on > (round.done_on ?? '9999')).toBe(true);
    }
  }
});
