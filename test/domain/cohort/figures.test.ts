import { describe, expect, it } from 'vitest';
import { completionOverTime, standingOn } from '#app/domain/cohort/completion.ts';
import { coverage } from '#app/domain/cohort/coverage.ts';
import { addDays, dateIn, daysBetween, todayIn } from '#app/domain/cohort/days.ts';
import { forecast } from '#app/domain/cohort/forecast.ts';

describe('days', () => {
  it('are those of the zone, through the night, summer time and the leap day', () => {
    const at = new Date('2028-02-28T23:30:00.000Z');
    expect(dateIn('Europe/Berlin', at)).toBe('2028-02-29');
    expect(dateIn('America/New_York', at)).toBe('2028-02-28');
    expect(dateIn('No/Where', at)).toBe('2028-02-28');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-05-02', '2026-05-01')).toBe(-1);
  });

  it('are asked for many zones at once by naming those alone that differ', () => {
    const at = new Date('2026-05-01T23:30:00.000Z');
    expect(todayIn(['Europe/Berlin', 'Asia/Tokyo', 'UTC', 'Asia/Tokyo'], 'Europe/Berlin', at)).toEqual({ otherwise: '2026-05-02', dates: [{ date: '2026-05-01', zones: ['UTC'] }] });
  });
});

describe('completion over time', () => {
  const days = [
    { started_on: '2026-05-01', done_on: '2026-05-03', due_on: '2026-05-04', duties: 2 },
    { started_on: '2026-05-02', done_on: '2026-05-06', due_on: '2026-05-04', duties: 1 },
    { started_on: null, done_on: null, due_on: '2026-05-04', duties: 3 },
    { started_on: null, done_on: null, due_on: null, duties: 1 },
  ];

  it('counts every duty once on every day', () => {
    const over = completionOverTime(days, '2026-05-01', '2026-05-06');
    expect(over.map(({ date, ...four }) => [date.slice(-1), four.done, four.underWay, four.notBegun, four.late].join(' '))).toEqual(['1 0 2 5 0', '2 0 3 4 0', '3 2 1 4 0', '4 2 1 4 0', '5 2 0 1 4', '6 3 0 1 3']);
    for (const { date: _, ...four } of over) expect(Object.values(four).reduce((a, b) => a + b)).toBe(7);
  });

  it('is late the day after the due date, not on it', () => {
    expect(standingOn(days, '2026-05-04').late).toBe(0);
    expect(standingOn(days, '2026-05-05').late).toBe(4);
  });

  it('has few points over years, with the last day among them, and none backwards', () => {
    const over = completionOverTime(days, '2020-01-01', '2026-05-06');
    expect(over.length).toBeLessThanOrEqual(121);
    expect(over.at(-1)).toEqual({ date: '2026-05-06', ...standingOn(days, '2026-05-06') });
    expect(completionOverTime(days, '2026-05-02', '2026-05-01')).toEqual([]);
    expect(completionOverTime(days, '2026-05-02', '2026-05-02')).toHaveLength(1);
  });
});

describe('forecast', () => {
  it('draws the pace of late on in a straight line', () => {
    expect(forecast({ total: 40, done: 10, recent: 7, days: 14, daysLeft: 20 })).toEqual({ done: 20, shaky: false });
    expect(forecast({ total: 40, done: 3, recent: 3, days: 2, daysLeft: 3 })).toEqual({ done: 7, shaky: true });
  });

  it('never says more than all, fewer than now, or anything after the due date', () => {
    expect(forecast({ total: 12, done: 10, recent: 10, days: 1, daysLeft: 300 })?.done).toBe(12);
    expect(forecast({ total: 12, done: 10, recent: 0, days: 14, daysLeft: 300 })).toEqual({ done: 10, shaky: true });
    expect(forecast({ total: 12, done: 10, recent: 0, days: 14, daysLeft: 0 })?.done).toBe(10);
    expect(forecast({ total: 12, done: 12, recent: 0, days: 14, daysLeft: 5 })).toEqual({ done: 12, shaky: false });
    expect(forecast({ total: 12, done: 10, recent: 2, days: 14, daysLeft: -1 })).toBeUndefined();
    expect(forecast({ total: 0, done: 0, recent: 0, days: 0, daysLeft: 3 })?.done).toBe(0);
  });
});

describe('coverage', () => {
  it('puts the front line first, then the largest, and says how many are missing', () => {
    const found = coverage([{ job: 'systems', people: 10, trained: 9 }, { job: null, people: 1, trained: 0 }, { job: 'Service Desk', people: 5, trained: 2 }], 0.8);
    expect(found.jobs.map(({ job, missing, frontLine }) => [job, missing, frontLine])).toEqual([['Service Desk', 2, true], ['systems', 0, false], [null, 1, false]]);
    expect(found.all).toMatchObject({ people: 16, trained: 11, missing: 2, share: 11 / 16 });
    expect(coverage([], 0.8).all).toMatchObject({ share: 0, missing: 0 });
  });
});
