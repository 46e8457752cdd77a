import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { atMove, type AtMove } from '#test/support/at-move.ts';
import { firstOf } from '#test/support/calling.ts';
import { hydrated } from '#test/support/browser.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { button, intent, present, waitForMove, words } from '#test/support/playing.ts';
import { playOut } from '#test/support/play-out.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const STRONG =
  'Yes, please keep holding the room till one, Dana. I know how worried you must be after losing your wall in front of a customer, and I am so sorry. I test your laptop at 12:30 myself, and I ring you at 12:45 either way.';
const WEAK = 'Noted, in hand.';
const LESSON = '/courses/not-just-a-user/02-understand-before-you-solve';

let good: Transcript;
let replyAt: number;
beforeAll(async () => {
  good = await readPlay('helpless-desk', 'name-back');
  replyAt = firstOf(good, 'reply');
});

const ratingsOf = (attempt: string) => visit.server.db.selectFrom('rating').selectAll().where('attempt_id', '=', attempt).where('n', '=', replyAt).execute();

/** A learner who has just said these words. */
async function saying(text: string, javaScriptEnabled = true): Promise<AtMove> {
  const opened = await atMove(visit, good, replyAt, { javaScriptEnabled });
  await words(opened.page).fill(text);
  await intent(opened.page, 'write').click();
  await waitForMove(opened.page, replyAt + 1);
  return opened;
}

const moment = (page: Page) => page.locator(`#moment-${replyAt}`);

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScriptEnabled) => {
  it('what is written is rated at once and takes the story its way', async () => {
    const strong = await saying(STRONG, javaScriptEnabled);
    const weak = await saying(WEAK, javaScriptEnabled);
    for (const { page } of [strong, weak]) expect(await intent(page, 'reply').count()).toBe(0);
    expect(await present(strong.page).textContent()).not.toBe(await present(weak.page).textContent());
    for (const { attempt } of [strong, weak]) {
      const ratings = await ratingsOf(attempt);
      expect(ratings.map(({ rater }) => rater)).toEqual(['local', 'local', 'local']);
      const { response } = await visit.server.db.selectFrom('move').select('response').where('attempt_id', '=', attempt).where('n', '=', replyAt).executeTakeFirstOrThrow();
      expect((JSON.parse(response) as { levels: unknown }).levels).toEqual(Object.fromEntries(ratings.map(({ criterion, level }) => [criterion, level])));
    }
  });

  it('the debrief marks the evidence, a second try shows what moved, and a trainer’s rating takes the scorer’s place', async () => {
    const { page, caller, attempt, context } = await saying(STRONG, javaScriptEnabled);
    await playOut(caller, attempt);
    await page.goto(`/attempts/${attempt}/debrief`);

    const marks = moment(page).locator('.evidenced').first();
    expect(await marks.locator('mark').count()).toBeGreaterThan(0);
    expect((await marks.locator('mark').allTextContents()).every((text) => STRONG.includes(text))).toBe(true);
    for (const link of await marks.getByRole('link').all()) expect(await page.locator((await link.getAttribute('href')) ?? '#none').count()).toBe(1);

    expect(await moment(page).locator('.turn__notes .note__means').first().textContent()).toMatch(/^(Missing|Casual|Moderate|Intense) means: /);

    await moment(page).getByText(en.rated.rewrite, { exact: true }).click();
    await moment(page).getByLabel(en.rated.rewriteLabel).fill(WEAK);
    await button(page, en.rated.again).click();
    await moment(page).getByText(/^down from (intense|moderate|casual)$/).first().waitFor();
    await page.reload();
    expect(await moment(page).getByLabel(en.rated.rewriteLabel).inputValue()).toBe(WEAK);

    await moment(page).getByText(`${en.rated.askReview}${en.rated.askReviewOf('Empathy')}`, { exact: true }).click();
    await page.getByLabel(en.rated.askQuestion).and(page.locator(`#question-${replyAt}-empathy`)).fill('Is it too much?');
    await moment(page).locator('.ask[open]').getByRole('button', { name: en.rated.ask, exact: true }).click();
    await moment(page).getByText(en.rated.asked).waitFor();

    const henk = await demoPerson(visit.server.db, 'henk');
    const trainer = await visit.as(henk, { javaScriptEnabled });
    await trainer.page.goto('/');
    await trainer.page.getByRole('heading', { name: en.reviews.waiting(1) }).waitFor();
    await trainer.page.getByRole('link', { name: en.home.reviewsButton }).click();
    await trainer.page.getByText(en.reviews.lede(1)).waitFor();
    await trainer.page.getByRole('link', { name: en.reviews.item('The Helpless Desk', 'Empathy') }).click();
    await trainer.page.getByText('Is it too much?').waitFor();
    expect(await trainer.page.getByText(STRONG).count()).toBe(1);
    expect(await trainer.page.locator('mark, .level, input:checked').count()).toBe(0);
    await trainer.page.locator('input[name="level"][value="0"]').check();
    await trainer.page.getByLabel(en.reviews.remark).fill('It is about you, not about her.');
    await button(trainer.page, en.reviews.give).click();
    await trainer.page.getByText(en.reviews.given).waitFor();
    expect(await trainer.page.getByText(en.reviews.none).count()).toBe(1);

    await page.goto('/');
    await page.getByText(en.rated.answered('The Helpless Desk')).waitFor();
    await page.getByRole('link', { name: en.rated.readAnswer }).click();
    await moment(page).getByText('It is about you, not about her.').waitFor();
    expect(await moment(page).textContent()).toContain(en.rated.byTrainer(henk.name));
    expect(await moment(page).textContent()).toMatch(/Before, the scorer had rated it: (casual|moderate|intense)\./);
    await moment(page).getByText(/^down from \w+, its level before the trainer’s rating$/).waitFor();
    expect((await ratingsOf(attempt)).filter(({ criterion }) => criterion === 'empathy').map(({ rater }) => rater).sort()).toEqual(['local', 'trainer']);
    await page.goto('/');
    await page.getByText(en.home.greeting('Nell')).waitFor();
    expect(await page.getByText(en.rated.answered('The Helpless Desk')).count()).toBe(0);
    await context.close();
  });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('words that cannot be rated as they stand, %s', (_, javaScriptEnabled) => {
  const LONG = `${'A long paste. '.repeat(360)}The end of it.`;
  const [empty, tooLong] = [en.player.refused['empty-reply'], en.player.refused['long-reply']];

  it('are there again in a lesson with what is wrong with them, and nothing is kept', async () => {
    const learner = await newLearner(visit.server.db);
    const { page, allow } = await visit.as(learner, { javaScriptEnabled });
    allow(/status of 400/);
    await page.goto(LESSON);
    if (javaScriptEnabled) await hydrated(page, '.reply__form');
    const box = page.getByLabel(en.lesson.replyLabel);
    await box.fill('   ');
    await button(page, en.rated.rate).click();
    await page.getByText(empty).waitFor();
    expect(await page.getByText(en.rated.trouble).count()).toBe(0);
    await box.fill(LONG);
    await button(page, en.rated.rate).click();
    await page.getByText(tooLong).waitFor();
    await page.getByText(en.player.characters(LONG.length, 5000)).waitFor();
    expect(await box.inputValue()).toBe(LONG);
    expect(await visit.server.db.selectFrom('practice_reply').selectAll().where('person_id', '=', learner.id).execute()).toEqual([]);
    await box.fill(STRONG);
    await button(page, en.rated.rate).click();
    await page.getByRole('group', { name: en.lesson.replyResult }).waitFor();
  });

  it('are there again in a second try, and the attempt is not submitted', async () => {
    const { page, caller, attempt, allow } = await saying(STRONG, javaScriptEnabled);
    await playOut(caller, attempt);
    allow(/status of 400/);
    await page.goto(`/attempts/${attempt}/debrief`);
    if (javaScriptEnabled) await hydrated(page);
    await moment(page).getByText(en.rated.rewrite, { exact: true }).click();
    for (const [text, sentence] of [[' \n ', empty], [LONG, tooLong]] as const) {
      await moment(page).getByLabel(en.rated.rewriteLabel).fill(text);
      await button(page, en.rated.again).click();
      await moment(page).getByText(sentence).waitFor();
      expect(await moment(page).getByLabel(en.rated.rewriteLabel).inputValue()).toBe(text);
    }
    expect(await visit.server.db.selectFrom('rewrite').selectAll().where('attempt_id', '=', attempt).execute()).toEqual([]);
    const row = await visit.server.db.selectFrom('attempt').select('submitted_at').where('id', '=', attempt).executeTakeFirstOrThrow();
    expect(row.submitted_at).toBeNull();
  });
});

it('who is no trainer finds no reviews, and who asks cannot answer', async () => {
  const { db } = visit.server;
  const { caller, attempt, learner } = await saying(STRONG);
  await playOut(caller, attempt);
  expect((await caller.post(`/attempts/${attempt}/reviews`, { n: String(replyAt), criterion: 'clarity' })).status).toBe(302);
  const { id } = await db.selectFrom('review').select('id').where('attempt_id', '=', attempt).executeTakeFirstOrThrow();
  for (const address of ['/reviews', `/reviews/${id}`]) expect((await caller.get(address)).status).toBe(404);
  await db.updateTable('person').set({ roles: 'trainer' }).where('id', '=', learner.id).execute();
  expect((await caller.get('/reviews')).status).toBe(200);
  expect((await caller.get(`/reviews/${id}`)).status).toBe(404);
  expect((await caller.post(`/reviews/${id}`, { level: '3' })).status).toBe(404);
  expect((await caller.post(`/attempts/${attempt}/reviews`, { n: '1', criterion: 'clarity' })).status).toBe(400);
  const other = await saying(WEAK);
  expect((await other.caller.post(`/attempts/${attempt}/reviews`, { n: String(replyAt), criterion: 'empathy' })).status).toBe(404);
  expect((await other.caller.post(`/attempts/${attempt}/rewrites`, { n: String(replyAt), text: 'Mine.' })).status).toBe(404);
});
