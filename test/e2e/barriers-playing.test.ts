import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { atMove } from '#test/support/at-move.ts';
import { firstOf } from '#test/support/calling.ts';
import { choice, intent, write } from '#test/support/playing.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
let good: Transcript;
let bad: Transcript;
beforeAll(async () => {
  [good, bad] = await Promise.all([readPlay('helpless-desk', 'name-back'), readPlay('helpless-desk', 'outside')]);
});

const clean = async (page: Page) => expect(await barriers(page)).toEqual([]);

it('choosing', async () => {
  const { page } = await atMove(visit, good, 2);
  await clean(page);
});

it('writing', async () => {
  const { page } = await atMove(visit, good, firstOf(good, 'reply'));
  await clean(page);
});

it('rating, with one long word in what was written', async () => {
  const { page } = await atMove(visit, good, firstOf(good, 'reply'));
  await write(page, `${UNRATED} ${'Донаудампфшифф'.repeat(24)}\n\nhttps://example.org/${'path/'.repeat(40)}`);
  await clean(page);
});

it('reading on', async () => {
  const { page } = await atMove(visit, good, firstOf(good, 'continue'));
  await clean(page);
});

it('the end, well and badly', async () => {
  for (const transcript of [good, bad]) {
    const { page } = await atMove(visit, transcript, Infinity);
    await clean(page);
  }
});

it('without a connection', async () => {
  const { page, context, allow } = await atMove(visit, good, 1);
  allow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await choice(page, 'own').click();
  await page.getByRole('alert').getByText(en.player.offlineTitle).waitFor();
  await clean(page);
});

it('signed out meanwhile', async () => {
  const { page, learner } = await atMove(visit, good, 1);
  await visit.server.db.deleteFrom('session').where('person_id', '=', learner.id).execute();
  await choice(page, 'own').click();
  await page.getByRole('alert').getByText(en.player.signedOutTitle).waitFor();
  await clean(page);
});

it('refused', async () => {
  const { page, allow } = await atMove(visit, good, firstOf(good, 'reply'));
  allow(/status of 409/);
  await intent(page, 'write').click();
  await page.getByRole('alert').getByText(en.player.refused['empty-reply']).waitFor();
  await clean(page);
});

it('the debrief, well and badly, with everything unfolded', async () => {
  for (const transcript of [good, bad]) {
    const { page } = await atMove(visit, transcript, Infinity);
    await page.getByRole('link', { name: en.player.debrief }).click();
    await page.getByRole('heading', { name: en.debrief.levels }).waitFor();
    await openAll(page);
    await clean(page);
  }
});
