import { beforeAll, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { storedMoves } from '#test/support/at-move.ts';
import { hydrated } from '#test/support/browser.ts';
import { calling, firstOf } from '#test/support/calling.ts';
import { newLearner } from '#test/support/people.ts';
import { button, choice, intent, waitForMove, words } from '#test/support/playing.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const LESSON = '/courses/not-just-a-user/01-nobody-is-just-a-user';
let good: Transcript;
beforeAll(async () => {
  good = await readPlay('helpless-desk', 'name-back');
});

/** Holds back every script until `release`, as a bad line does: the page is there to be used before they come. */
async function holdScripts(context: BrowserContext): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

async function attemptAt(n: number) {
  const learner = await newLearner(visit.server.db);
  const caller = await calling(visit.server, learner);
  const attempt = await caller.begin('helpless-desk');
  await caller.play(attempt, good, n);
  return { ...(await visit.as(learner)), attempt };
}

const open = (page: Page, address: string) => page.goto(address, { waitUntil: 'commit' });

it('words written before the scripts have come are kept and sent', async () => {
  const { page, context, attempt, allow } = await attemptAt(firstOf(good, 'reply'));
  const release = await holdScripts(context);
  await open(page, `/attempts/${attempt}`);
  await words(page).fill('Written early.');
  release();
  await hydrated(page);
  expect(await words(page).inputValue()).toBe('Written early.');
  allow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await intent(page, 'write').click();
  await page.getByRole('alert').waitFor();
  expect(await words(page).inputValue()).toBe('Written early.');
  await context.setOffline(false);
  await waitForMove(page, firstOf(good, 'reply') + 1);
  expect((await storedMoves(visit, attempt)).at(-1)).toBe('Written early.');
});

it('a choice made before the scripts have come is made once', async () => {
  const { page, context, attempt } = await attemptAt(1);
  const release = await holdScripts(context);
  await open(page, `/attempts/${attempt}`);
  await choice(page, 'own').click();
  await waitForMove(page, 2);
  release();
  await hydrated(page);
  expect(await storedMoves(visit, attempt)).toEqual(['own']);
});

it('an answer picked and a reflection begun before the scripts have come are kept', async () => {
  const learner = await newLearner(visit.server.db);
  const { page, context } = await visit.as(learner);
  const release = await holdScripts(context);
  await open(page, LESSON);
  await page.locator('input[value="purpose"]').check();
  await page.getByRole('textbox').fill('Begun early.');
  release();
  await hydrated(page, '.quiz form');
  await button(page, en.lesson.check).first().click();
  await page.getByText(en.lesson.right, { exact: true }).waitFor();
  await expect.poll(() => visit.server.db.selectFrom('reflection').select('text').where('person_id', '=', learner.id).executeTakeFirst()).toEqual({ text: 'Begun early.' });
  expect(await page.getByRole('textbox').inputValue()).toBe('Begun early.');
});

it.each(['/', LESSON])('a link to a place on the page may be pressed at any moment while the script takes %s over', async (address) => {
  const { page } = await visit.as(await newLearner(visit.server.db));
  await page.addInitScript(() => {
    const press = () => {
      document.querySelector<HTMLElement>('a[href^="#"]')?.click();
      if (performance.now() < 2_000) setTimeout(press);
    };
    press();
  });
  await page.goto(address);
  await hydrated(page);
  await page.waitForFunction(() => performance.now() > 2_100);
  // Errors on the page fail the visit.
});
