import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { atMove, storedMoves } from '#test/support/at-move.ts';
import { hydrated } from '#test/support/browser.ts';
import { firstOf } from '#test/support/calling.ts';
import { newLearner, PASSWORD } from '#test/support/people.ts';
import { button, intent, waitForMove, words } from '#test/support/playing.ts';
import { readPlay } from '#test/support/scenario-source.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
let good: Transcript;
beforeAll(async () => {
  good = await readPlay('helpless-desk', 'name-back');
});

/** What has the keyboard now: its name as far as text tells it, or its id. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    return element.id || (element as HTMLInputElement).value || element.textContent?.trim() || element.tagName;
  });

/** Tabs on until this has the keyboard; fails when it cannot be reached, or when what has the keyboard cannot be seen. */
async function tabTo(page: Page, wanted: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const name = await focused(page);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
    passed.push(name);
    await page.keyboard.press(key);
    expect(await isSeen(page), `${await focused(page)} has the keyboard and cannot be seen`).toBe(true);
  }
  throw new Error(`${String(wanted)} cannot be reached by keyboard. Passed: ${passed.join(' | ')}`);
}

/** Whether what has the keyboard is in the window, not covered, and marked as such. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return true;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const marked = style.outlineStyle !== 'none' || element.matches('#now, main, [tabindex="-1"]') || getComputedStyle(element.parentElement ?? element).outlineStyle !== 'none';
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1));
    return marked && inside && (top === null || element.contains(top) || top.contains(element));
  });

it('the skip link comes first and leads past the navigation', async () => {
  const { page } = await visit.as(await newLearner(visit.server.db));
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(en.shell.skip);
  expect(await isSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(en.home.lessonButton);
});

it('the whole path can be gone without a mouse', async () => {
  const learner = await newLearner(visit.server.db);
  const { page } = await visit.stranger();
  await page.goto('/');
  await tabTo(page, 'sign-in-email');
  await page.keyboard.type(learner.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText(en.home.greeting('Nell')).waitFor();

  await tabTo(page, en.home.lessonButton);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/01-*');
  await hydrated(page, '.quiz form');
  for (const [first, presses] of [['speed', 2], ['swap', 1]] as const) {
    await tabTo(page, first);
    for (let i = 0; i < presses; i += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, en.lesson.check);
    await page.keyboard.press('Enter');
    await page.locator(`input[value="${first}"]`).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('.quiz')?.textContent)).toContain(en.lesson.right);
  }
  await tabTo(page, /^reflection-/);
  await page.keyboard.type('Gerda.');
  await tabTo(page, en.lesson.finish);
  await page.keyboard.press('Enter');
  await page.getByText(en.lesson.finished).waitFor();

  await tabTo(page, /^Go on to/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/02-*');
  await page.goto('/scenarios/helpless-desk');
  await tabTo(page, en.scenario.start);
  await page.keyboard.press('Enter');
  await waitForMove(page, 1);
  await hydrated(page);
  await playByKeyboard(page);

  await tabTo(page, en.player.debrief);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/debrief');
  // The address is new a moment before the page is.
  await button(page, en.debrief.submit).waitFor();
  await tabTo(page, en.debrief.submit);
  await page.keyboard.press('Enter');
  await page.getByText(/^Submitted/).waitFor();
});

async function playByKeyboard(page: Page) {
  let n = 1;
  for (const step of good.steps) {
    if (step.kind === 'choose') await tabTo(page, step.choice);
    else if (step.kind === 'continue') await tabTo(page, 'yes');
    else if (step.kind === 'reply') {
      await tabTo(page, 'words');
      await page.keyboard.type(UNRATED);
      await tabTo(page, 'write');
      await page.keyboard.press('Enter');
      await intent(page, 'reply').waitFor();
      await expect.poll(() => focused(page)).toBe(en.player.rateTitle);
      for (const [criterion, level] of Object.entries(step.levels)) await chooseLevel(page, criterion, level);
      await tabTo(page, 'reply');
    } else continue;
    await page.keyboard.press('Enter');
    n += 1;
    await page.locator(`input[name="n"][value="${n}"]`).or(page.getByRole('link', { name: en.player.debrief })).first().waitFor({ state: 'attached' });
    await expect.poll(() => focused(page)).toBe('now');
  }
}

/** In a group of options, Tab reaches the first and the arrows choose. The rubric lists its criteria in an order of its own. */
async function chooseLevel(page: Page, criterion: string, level: number) {
  const inGroup = () => page.evaluate((name) => (document.activeElement as HTMLInputElement | null)?.name === name, `level:${criterion}`);
  for (let presses = 0; presses < 30 && !(await inGroup()); presses += 1) await page.keyboard.press('Tab');
  for (let presses = 0; presses < 30 && !(await inGroup()); presses += 1) await page.keyboard.press('Shift+Tab');
  expect(await inGroup()).toBe(true);
  await page.keyboard.press('Space');
  for (let i = 0; i < level; i += 1) await page.keyboard.press('ArrowDown');
}

describe('where the keyboard is afterwards', () => {
  it('in the new scene after a move, so that the next Tab reaches its first choice', async () => {
    const { page } = await atMove(visit, good, 1);
    await tabTo(page, 'ask');
    await page.keyboard.press('Enter');
    await waitForMove(page, 2);
    await expect.poll(() => focused(page)).toBe('now');
    expect(await page.locator('#now').boundingBox().then((box) => box && box.y >= -1 && box.y < 300)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).name)).toBe('choice');
  });

  it('in the words again when they are to be changed', async () => {
    const { page } = await atMove(visit, good, firstOf(good, 'reply'));
    await words(page).fill(UNRATED);
    await intent(page, 'write').press('Enter');
    await button(page, en.player.rewrite).press('Enter');
    await expect.poll(() => focused(page)).toBe('words');
    expect(await words(page).inputValue()).toBe(UNRATED);
  });

  it('still on the button that tries again, when trying failed', async () => {
    const { page, context, attempt, allow } = await atMove(visit, good, 1);
    allow(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    await tabTo(page, 'own');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await tabTo(page, en.player.retry, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await focused(page)).toBe(en.player.retry);
    expect(await storedMoves(visit, attempt)).toEqual([]);
  });

  it('in the question again when it is to be answered again', async () => {
    const { page } = await visit.as(await newLearner(visit.server.db));
    await page.goto('/courses/not-just-a-user/01-nobody-is-just-a-user');
    await hydrated(page, '.quiz form');
    await page.locator('input[value="speed"]').press('Space');
    await button(page, en.lesson.check).first().press('Enter');
    await button(page, en.lesson.again).press('Enter');
    await page.locator('input[value="speed"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.quiz') !== null)).toBe(true);
  });
});

it('what goes on at its own pace stands still for those who ask for it', async () => {
  const { page } = await atMove(visit, good, 1, { reducedMotion: 'reduce' });
  const longest = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      return [transitionDuration, animationDuration].flatMap((all) => all.split(',').map(parseFloat)).concat(scrollBehavior === 'smooth' ? 1 : 0);
    })),
  );
  expect(longest).toBeLessThanOrEqual(0.01);
});
