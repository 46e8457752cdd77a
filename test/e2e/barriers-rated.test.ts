import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { atMove } from '#test/support/at-move.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { firstOf } from '#test/support/calling.ts';
import { demoPerson } from '#test/support/people.ts';
import { playOut } from '#test/support/play-out.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const SAID = 'Thank you for waiting, Dana. I know how worried you must be, and I am so sorry. Hold it till one: I test it at 12:30 and ring you at 12:45 either way.';

it('a debrief with a rated reply, a second try and a question to a trainer; the trainers’ queue and the review', async () => {
  const good = await readPlay('helpless-desk', 'name-back');
  const n = firstOf(good, 'reply');
  const { page, caller, attempt } = await atMove(visit, good, n);
  await caller.move(attempt, n, { intent: 'write', text: SAID });
  await playOut(caller, attempt);
  await caller.post(`/attempts/${attempt}/rewrites`, { n: String(n), text: `Noted. ${'Donaudampfschiff'.repeat(12)}` });
  await caller.post(`/attempts/${attempt}/reviews`, { n: String(n), criterion: 'empathy', question: `Why? ${'Donaudampfschiff'.repeat(12)}` });
  await page.goto(`/attempts/${attempt}/debrief`);
  await openAll(page);
  expect(await barriers(page)).toEqual([]);

  const trainer = await visit.as(await demoPerson(visit.server.db, 'henk'));
  await trainer.page.goto('/reviews');
  expect(await barriers(trainer.page)).toEqual([]);
  await trainer.page.getByRole('link', { name: en.reviews.item('The Helpless Desk', 'Empathy') }).click();
  await trainer.page.getByText(en.reviews.blind).waitFor();
  expect(await barriers(trainer.page)).toEqual([]);
  const { id } = await visit.server.db.selectFrom('review').select('id').where('attempt_id', '=', attempt).executeTakeFirstOrThrow();
  const henk = await demoPerson(visit.server.db, 'henk');
  await visit.server.db.updateTable('review').set({ trainer_id: henk.id, answered_at: '2026-11-21T12:00:00.000Z' }).where('id', '=', id).execute();

  await page.goto('/');
  await page.getByText(en.rated.answered('The Helpless Desk')).waitFor();
  expect(await barriers(page)).toEqual([]);
});
