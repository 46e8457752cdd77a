import { describe, expect, test } from 'vitest';
import { digestMail } from '#app/domain/cohort/digest-mail.ts';
import { pauseAfter } from '#app/domain/cohort/mail-pauses.ts';
import { reminderMail, type ToldDuty } from '#app/domain/cohort/reminder-mail.ts';

const duty: ToldDuty = { title: 'Not just a user', kind: 'course', slug: 'not-just-a-user', due_on: '2026-12-16', items: 9, items_done: 3, requires: null };

describe('the words of mails', () => {
  test('one duty, with where to go', () => {
    expect(reminderMail('Łukasz Żak', [duty], '2026-12-09', 'https://desk.example.org')).toEqual({
      subject: '“Not just a user” is due in 7 days',
      body: `Hello Łukasz Żak,

a reminder of something that has been given to you:

Not just a user
  It is due in 7 days, Wednesday 16 December 2026.
  You have done 3 of its 9 parts.
  https://desk.example.org/courses/not-just-a-user

Your progress is kept, so you can go on where you stopped whenever you have ten minutes.

Deskside
`,
    });
  });

  test('several duties, the soonest first; one waits for another, and one is late', () => {
    const { subject, body } = reminderMail('Ada', [duty, { ...duty, title: 'The Helpless Desk', kind: 'scenario', slug: 'helpless-desk', due_on: '2026-12-08', items: 1, items_done: 0, requires: 'Not just a user' }], '2026-12-09', undefined);
    expect(subject).toBe('2 trainings to finish: the first was due yesterday');
    expect(body.indexOf('The Helpless Desk')).toBeLessThan(body.indexOf('Not just a user\n'));
    expect(body).toContain('Complete “Not just a user” first.');
    expect(body).not.toContain('http');
  });

  test('the digest says how many it leaves out', () => {
    const line = { name: 'Ben', title: 'Not just a user', due_on: '2026-12-16' };
    const { subject, body } = digestMail('Mara', { late: [line], lateInAll: 12, next: [], nextInAll: 0 }, 'https://desk.example.org');
    expect(subject).toBe('Training in your teams: 12 late, 0 due within a week');
    expect(body).toContain('Late (12)\n  Ben: “Not just a user” was due on Wednesday 16 December 2026\n  and 11 more');
    expect(body).toContain('Nothing is due within a week.');
    expect(body).toContain('https://desk.example.org/cohorts');
  });
});

test('tries pause longer and longer, for three days in all', () => {
  const pauses: number[] = [];
  for (let tries = 1; pauseAfter(tries) !== undefined; tries++) pauses.push(pauseAfter(tries) ?? 0);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(72 * 3600);
});
