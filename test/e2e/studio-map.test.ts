import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { checksText } from '#app/messages/studio/en-checks.ts';
import { mapText } from '#app/messages/studio/en-map.ts';
import { tryText } from '#app/messages/studio/en-try.ts';
import { demoPerson } from '#test/support/people.ts';
import { goToDraft, keeps, keptText, openedDraft, savedAll } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const SLUG = 'helpless-desk';

async function opened(view: string) {
  const henk = await demoPerson(visit.server.db, 'henk');
  const draft = await openedDraft(visit, henk, 'scenario', SLUG);
  const { page } = await visit.as(henk);
  await goToDraft(page, draft, view);
  return { page, draft };
}

/** The node that a screen reader is told to be the active one. */
const active = (page: Page) =>
  page.getByRole('application', { name: mapText.label }).evaluate((map) => document.getElementById(map.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '');

/** Goes on by the tab key until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (focused.trim() === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not come to “${name}”.`);
}

it('the map is walked, searched and changed by keys alone, and every step is announced', async () => {
  const { page, draft } = await opened('map');
  const before = await keptText(visit, draft);
  await page.getByRole('application', { name: mapText.label }).waitFor();
  await page.getByRole('searchbox', { name: mapText.search }).focus();
  await tabTo(page, mapText.label);

  await page.keyboard.press('Home');
  expect(await active(page)).toMatch(/^Scene call, .*4 ways out, start\./);
  await page.keyboard.press('ArrowRight');
  expect(await active(page)).toMatch(/^Scene drawer,/);
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toMatch(/^Scene story,/);
  await page.keyboard.press('ArrowRight');
  expect(await active(page)).toMatch(/^Scene counter,/);
  await page.keyboard.press('ArrowLeft');
  expect(await active(page)).toMatch(/^Scene story,/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.getByRole('status').allTextContents()).toContain(mapText.noStep.previous);

  await page.getByRole('searchbox', { name: mapText.search }).focus();
  await page.keyboard.type('cold');
  await page.keyboard.press('Enter');
  expect(await active(page)).toMatch(/^Scene cold,/);
  await tabTo(page, mapText.addFrom);
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe('map-kind');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('map-add');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('map-way');
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('map-link');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: mapText.add.id }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('aside');
  await page.keyboard.press('Enter');
  await expect.poll(() => active(page)).toMatch(/^Scene aside, .*dead end/);
  await keeps(visit, draft, (text) => {
    expect(text).toContain('<Scene id="aside"');
    expect(text).toMatch(/<Choice id="aside" to="aside"/);
  });

  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('outline');
  await page.keyboard.press('Control+z');
  await savedAll(page);
  expect(await keptText(visit, draft)).toBe(before);
});

it('a path is tried, its reply rated, and kept as a transcript that passes', async () => {
  const { page } = await opened('try');
  const learner = page.locator('#try-now');
  const choose = async (words: RegExp) => {
    await learner.getByRole('button', { name: words }).focus();
    await page.keyboard.press('Enter');
  };
  await choose(/I’ll take it from here/);
  await page.getByText(tryText.at('story')).waitFor();
  const state = page.getByRole('region', { name: tryText.state });
  expect(await state.innerText()).toContain('asked: set');
  await page.getByRole('button', { name: tryText.back }).click();
  await page.getByText(tryText.at('call')).waitFor();
  expect(await state.innerText()).toContain('asked: not set');
  await choose(/I’ll take it from here/);

  await page.getByRole('textbox', { name: tryText.save.name }).fill('Ask first');
  await page.keyboard.press('Enter');
  await page.getByText(tryText.save.saved('Ask first')).waitFor();
  const kept = await visit.server.db.selectFrom('draft').select('text').where('kind', '=', 'play').where('slug', '=', SLUG).executeTakeFirstOrThrow();
  expect(kept.text).toContain('play: Ask first\nchoose ask\nexpect scene story\n');

  await page.getByText(tryText.begin.title).click();
  await page.getByRole('combobox', { name: tryText.begin.scene }).selectOption('update');
  await page.getByRole('button', { name: tryText.begin.submit }).click();
  await learner.getByRole('textbox').fill('I am still on it, and I will ring you at half past twelve. What must be on the wall at two?');
  await learner.getByRole('button', { name: tryText.reply.rate }).click();
  await page.getByText(tryText.reply.rated).waitFor();
  expect(await learner.getByText(en.levels.levels[0] ?? '', { exact: false }).count()).toBeGreaterThan(0);
  expect(await learner.locator('.evidence').count()).toBeGreaterThan(0);
  await learner.getByRole('button', { name: tryText.reply.send }).click();
  await page.getByText(/^Now in (?!update)/).waitFor();
  await page.getByText(tryText.save.notFromStart).waitFor();
});

it('the checks have figures, and lead to the place of a problem', async () => {
  const { page, draft } = await opened('checks');
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('row', { name: /^name-back success/ }).count()).toBe(1);
  await goToDraft(page, draft, 'map');
  await page.getByRole('searchbox', { name: mapText.search }).fill('cold');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: mapText.addFrom }).click();
  await page.getByRole('textbox', { name: mapText.add.id }).fill('aside');
  await page.getByRole('button', { name: mapText.add.submit }).click();
  await expect.poll(() => active(page)).toMatch(/^Scene aside,/);
  await goToDraft(page, draft, 'checks');
  await page.getByRole('heading', { name: checksText.errors }).waitFor();
  await page.getByRole('button', { name: /^aside, line/ }).first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('outline');
});
