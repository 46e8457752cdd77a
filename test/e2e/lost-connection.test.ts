import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { atMove, storedMoves } from '#test/support/at-move.ts';
import { hydrated } from '#test/support/browser.ts';
import { firstOf } from '#test/support/calling.ts';
import { PASSWORD } from '#test/support/people.ts';
import { button, choice, intent, level, rate, waitForMove, words, write } from '#test/support/playing.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const GONE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_SOCKET_NOT_CONNECTED/;
const WORDS = 'Hold the hotel till one, Dana. I ring you at 12:45 either way. — „Grüße“ 你好';

let good: Transcript;
let replyAt: number;
beforeAll(async () => {
  good = await readPlay('helpless-desk', 'name-back');
  replyAt = firstOf(good, 'reply');
});

const offlineNotice = (page: Page) => page.getByRole('alert').getByText(en.player.offlineTitle).waitFor();
const before = async (attempt: string) => (await storedMoves(visit, attempt)).length;

describe('without a network', () => {
  it('a choice waits, says so, and is sent once when the network is back', async () => {
    const { page, context, attempt, allow } = await atMove(visit, good, 1);
    allow(GONE);
    await context.setOffline(true);
    await choice(page, 'own').click();
    await offlineNotice(page);
    await button(page, en.player.retry).click();
    await offlineNotice(page);
    expect(await storedMoves(visit, attempt)).toEqual([]);
    await context.setOffline(false);
    await waitForMove(page, 2);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
  });

  it('a choice can be sent by hand as well', async () => {
    const { page, attempt, allow } = await atMove(visit, good, 1);
    allow(GONE);
    await page.route('**/moves', (route) => route.abort());
    await choice(page, 'own').click();
    await offlineNotice(page);
    await page.unroute('**/moves');
    await button(page, en.player.retry).click();
    await waitForMove(page, 2);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
  });

  it('a choice is sent by itself when only the server was away', async () => {
    const { page, attempt, allow } = await atMove(visit, good, 1);
    allow(GONE);
    await page.route('**/moves', (route) => route.abort());
    await choice(page, 'own').click();
    await offlineNotice(page);
    await page.unroute('**/moves');
    await waitForMove(page, 2);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
  });

  it('a choice that waited is sent when the page is opened again', async () => {
    const { page, context, attempt, allow } = await atMove(visit, good, 1);
    allow(GONE);
    // The page that is being closed may just have sent it, too.
    allow(/status of 409/);
    await context.setOffline(true);
    await choice(page, 'own').click();
    await offlineNotice(page);
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(`/attempts/${attempt}`);
    await waitForMove(later, 2);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
  });

  it('words that were never sent are there after a reload', async () => {
    const { page, attempt } = await atMove(visit, good, replyAt);
    await words(page).fill(WORDS);
    await page.reload();
    await hydrated(page);
    await expect.poll(() => words(page).inputValue()).toBe(WORDS);
    expect(await before(attempt)).toBe(replyAt - 1);
  });

  it('words stay while they cannot be sent, and what is sent in the end is what was written last', async () => {
    const { page, context, attempt, allow } = await atMove(visit, good, replyAt);
    allow(GONE);
    await words(page).fill('A first try.');
    await context.setOffline(true);
    await intent(page, 'write').click();
    await offlineNotice(page);
    expect(await words(page).inputValue()).toBe('A first try.');
    await words(page).fill(WORDS);
    await context.setOffline(false);
    await waitForMove(page, replyAt + 1);
    expect((await storedMoves(visit, attempt)).slice(replyAt - 1)).toEqual([WORDS]);
  });

  it('a reply that its writer rates waits with the ratings and is sent once', async () => {
    const { page, context, attempt, allow } = await atMove(visit, good, replyAt);
    allow(GONE);
    await write(page, UNRATED);
    await context.setOffline(true);
    await rate(page, { reliability: 3, clarity: 3, empathy: 2 });
    await offlineNotice(page);
    expect(await level(page, 'empathy', 2).isChecked()).toBe(true);
    await context.setOffline(false);
    await waitForMove(page, replyAt + 1);
    expect((await storedMoves(visit, attempt)).slice(replyAt - 1)).toEqual([UNRATED]);
  });
});

describe('when the answer is lost on its way', () => {
  it('the move that did arrive is not made twice', async () => {
    const { page, attempt, allow } = await atMove(visit, good, 1);
    allow(GONE);
    allow(/status of 409/);
    await page.route('**/moves', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await choice(page, 'own').click();
    await offlineNotice(page);
    await page.unroute('**/moves');
    await button(page, en.player.retry).click();
    await waitForMove(page, 2);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
    // It was this learner's own move, so there is nothing to tell them about another tab.
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each([0, 2, 6])('a server that is killed %i ms into a move loses nothing and counts nothing twice', async (pause) => {
    const { page, attempt, allow } = await atMove(visit, good, replyAt);
    allow(GONE);
    allow(/status of 409/);
    await words(page).fill(WORDS);
    const sent = page.waitForRequest('**/moves');
    await intent(page, 'write').click({ noWaitAfter: true });
    await sent;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await visit.server.kill();
    await visit.server.start();
    const retry = button(page, en.player.retry);
    const next = page.locator(`input[name="n"][value="${replyAt + 1}"]`);
    await retry.or(next).first().waitFor({ state: 'attached' });
    if (await retry.isVisible()) await retry.click();
    await waitForMove(page, replyAt + 1);
    expect((await storedMoves(visit, attempt)).slice(replyAt - 1)).toEqual([WORDS]);
  });
});

describe('signed out meanwhile', () => {
  it('keeps the words until the learner has signed in again', async () => {
    const { page, attempt, learner } = await atMove(visit, good, replyAt);
    await words(page).fill(WORDS);
    await visit.server.db.deleteFrom('session').where('person_id', '=', learner.id).execute();
    await intent(page, 'write').click();
    await page.getByRole('alert').getByText(en.player.signedOutTitle).waitFor();
    expect(await words(page).inputValue()).toBe(WORDS);
    await page.getByRole('link', { name: en.player.signInAgain }).click();
    await page.getByLabel(en.signIn.email).fill(learner.email);
    await page.getByLabel(en.signIn.password).fill(PASSWORD);
    await button(page, en.signIn.submit).click();
    await page.waitForURL(`**/attempts/${attempt}`);
    await waitForMove(page, replyAt + 1);
    expect((await storedMoves(visit, attempt)).slice(replyAt - 1)).toEqual([WORDS]);
  });

  it('leads back to the role-play without JavaScript, where the words can be sent again', async () => {
    const { page, attempt, learner } = await atMove(visit, good, replyAt, { javaScriptEnabled: false });
    await words(page).fill(WORDS);
    await visit.server.db.deleteFrom('session').where('person_id', '=', learner.id).execute();
    await intent(page, 'write').click();
    await page.getByLabel(en.signIn.email).fill(learner.email);
    await page.getByLabel(en.signIn.password).fill(PASSWORD);
    await button(page, en.signIn.submit).click();
    await page.waitForURL(`**/attempts/${attempt}`);
    await waitForMove(page, replyAt);
  });

  it('sends a waiting choice once the learner has signed in again', async () => {
    const { page, attempt, learner } = await atMove(visit, good, 1);
    await visit.server.db.deleteFrom('session').where('person_id', '=', learner.id).execute();
    await choice(page, 'own').click();
    await page.getByRole('link', { name: en.player.signInAgain }).click();
    await page.getByLabel(en.signIn.email).fill(learner.email);
    await page.getByLabel(en.signIn.password).fill(PASSWORD);
    await button(page, en.signIn.submit).click();
    await waitForMove(page, 2);
    expect(await storedMoves(visit, attempt)).toEqual(['own']);
  });
});
