import { beforeAll, describe, expect, it } from 'vitest';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { atMove, storedMoves } from '#test/support/at-move.ts';
import { hydrated } from '#test/support/browser.ts';
import { firstOf } from '#test/support/calling.ts';
import { choice, intent, moveAsked, present, rate, waitForMove, words, write } from '#test/support/playing.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
/** A window in which the new scene's choices are in sight. */
const TALL = { viewport: { width: 500, height: 1000 } };
let good: Transcript;
let replyAt: number;
beforeAll(async () => {
  good = await readPlay('helpless-desk', 'name-back');
  replyAt = firstOf(good, 'reply');
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScriptEnabled) => {
  it.each([0, 60, 160])('a double click with %i ms between makes one move', async (pause) => {
    const { page, attempt, allow } = await atMove(visit, good, 1, { javaScriptEnabled });
    allow(/status of 409/);
    await choice(page, 'own').scrollIntoViewIfNeeded();
    const box = await choice(page, 'own').boundingBox();
    if (!box) throw new Error('The choice is not on the page.');
    const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.click(...at);
    await page.waitForTimeout(pause);
    await page.mouse.move(...at);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await waitForMove(page, 2);
    await page.waitForTimeout(200);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
    expect(await moveAsked(page)).toBe(2);
  });

  it('reload and Back never make a move again', async () => {
    const { page, attempt } = await atMove(visit, good, 1, { javaScriptEnabled });
    await choice(page, 'own').click();
    await waitForMove(page, 2);
    await page.reload();
    await waitForMove(page, 2);
    await page.goto('/attempts');
    await page.goBack();
    await waitForMove(page, 2);
    await page.goBack();
    await page.goForward();
    await waitForMove(page, 2);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
  });

  it('a second tab is told that it was answered before, and where things stand', async () => {
    const { page, context, attempt, allow } = await atMove(visit, good, 1, { javaScriptEnabled });
    allow(/status of 409/);
    const other = await context.newPage();
    await other.goto(`/attempts/${attempt}`);
    if (javaScriptEnabled) await hydrated(other);
    await choice(page, 'own').click();
    await waitForMove(page, 2);

    await choice(other, 'favour').click();
    await other.getByRole('alert').getByText(en.player.refused.stale).waitFor();
    await waitForMove(other, 2);
    expect(await present(other).getByRole('heading').first().textContent()).toBe(await present(page).getByRole('heading').first().textContent());
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
    await choice(other, 'own-up').click();
    await waitForMove(other, 3);
    expect(await other.getByRole('alert').count()).toBe(0);
    expect(await storedMoves(visit, attempt)).toEqual(['own', 'own-up']);
  });
});

it('the second click of a double click does not choose in the new scene that has come under the pointer', async () => {
  const first = await atMove(visit, good, 1, TALL);
  await choice(first.page, 'own').click();
  await waitForMove(first.page, 2);
  const target = await choice(first.page, 'side').boundingBox();
  if (!target) throw new Error('The new scene has no such choice.');

  const { page, attempt } = await atMove(visit, good, 1, TALL);
  const own = await choice(page, 'own').boundingBox();
  await page.evaluate((by) => window.scrollBy(0, by), (own?.y ?? 0) - target.y);
  const there = await choice(page, 'own').boundingBox();
  expect(Math.abs((there?.y ?? 0) - target.y)).toBeLessThan(5);
  const at = [target.x + 40, target.y + 20] as const;
  await page.mouse.click(...at);
  await waitForMove(page, 2);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.waitForTimeout(300);
  expect(await storedMoves(visit, attempt)).toEqual(['own']);
});

it('a reply that was given in another tab is told, and the words written here are shown once more', async () => {
  const { page, context, attempt, allow } = await atMove(visit, good, replyAt);
  allow(/status of 409/);
  const other = await context.newPage();
  await other.goto(`/attempts/${attempt}`);
  await hydrated(other);
  await words(other).fill('Written in the other tab.');
  await write(page, UNRATED);
  await rate(page, { reliability: 3, clarity: 3, empathy: 2 });
  await waitForMove(page, replyAt + 1);
  await intent(other, 'write').click();
  await other.getByRole('alert').getByText(en.player.refused.stale).waitFor();
  await other.getByRole('alert').getByText('Written in the other tab.').waitFor();
  expect((await storedMoves(visit, attempt)).slice(replyAt - 1)).toEqual([UNRATED]);
});

it('a reply that is rated as it is said is made once by a double click, and once by twenty at the same time', async () => {
  const said = 'Hold it till one, Dana. I ring you at 12:45 either way.';
  const { page, attempt, allow } = await atMove(visit, good, replyAt);
  allow(/status of 409/);
  await words(page).fill(said);
  await intent(page, 'write').dblclick();
  await waitForMove(page, replyAt + 1);
  await page.waitForTimeout(200);
  expect((await storedMoves(visit, attempt)).slice(replyAt - 1)).toEqual([said]);
  expect(await page.getByRole('alert').count()).toBe(0);

  const again = await atMove(visit, good, replyAt);
  const answers = await Promise.all(Array.from({ length: 20 }, () => again.caller.move(again.attempt, replyAt, { intent: 'write', text: said })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ answer }) => answer.refused === 'stale' && answer.player.view.next === replyAt + 1)).toHaveLength(19);
  expect((await storedMoves(visit, again.attempt)).slice(replyAt - 1)).toEqual([said]);
});

it('the same move sent twenty times at once is made once', async () => {
  const { caller, attempt } = await atMove(visit, good, 1);
  const answers = await Promise.all(Array.from({ length: 20 }, () => caller.move(attempt, 1, { choice: 'own' })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status, answer }) => status === 409 && answer.refused === 'stale' && answer.player.view.next === 2)).toHaveLength(19);
  expect(await storedMoves(visit, attempt)).toEqual(['own']);
});
