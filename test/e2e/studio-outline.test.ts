import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { outlineText as t } from '#app/messages/studio/en-outline.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { demoPerson } from '#test/support/people.ts';
import { goToDraft, keeps, keptText, openedDraft, savedAll, sourceOf, undoAll } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

/** A window in the outline of The Helpless Desk, with the draft as the server keeps it now. */
async function outline() {
  const henk = await demoPerson(visit.server.db, 'henk');
  const draft = await openedDraft(visit, henk, 'scenario', 'helpless-desk');
  const before = await keptText(visit, draft);
  const { page } = await visit.as(henk);
  await goToDraft(page, draft, 'outline');
  await page.locator('#outline-title').waitFor();
  return { draft, before, page };
}

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('the outline by keyboard', () => {
  it('opens a scene from the list, changes its words, and undo gives the file back byte for byte', async () => {
    const { draft, before, page } = await outline();
    await page.locator('#outline-row-0').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedId(page)).toBe('outline-title');
    await page.getByRole('heading', { name: 'The line goes quiet' }).waitFor();

    await page.getByRole('textbox', { name: t.lines.words, exact: true }).first().focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('A <b> & {c}: ');
    await keeps(visit, draft, (text) => expect(text).toContain('<Scene id="cold" title="The line goes quiet">\n  A \\<b> & \\{c}: Two seconds of nothing.'));
    await undoAll(page);
    await keeps(visit, draft, (text) => expect(text).toBe(before));
  });

  it('adds a choice that leads to a new scene, rates it, moves it and removes it, and says so', async () => {
    const { draft, before, page } = await outline();
    const said = page.getByRole('status').filter({ hasText: /\w/ }).first();
    await page.getByRole('button', { name: t.choice.add }).press('Enter');
    await expect.poll(() => focusedId(page)).toBe('outline-choice-4-words');
    await page.keyboard.type('Something else.');
    await page.locator('#outline-choice-4-to').fill('new-place');
    await page.getByRole('button', { name: t.target.addScene('new-place') }).press('Enter');
    await page.getByRole('button', { name: t.target.open('new-place') }).waitFor();
    await page.locator('#outline-choice-4-rates-fold > summary').press('Enter');
    await page.locator('#outline-choice-4-rates-empathy').selectOption('2');
    await keeps(visit, draft, (text) => expect(text).toMatch(/<Choice id="choice-5" to="new-place" rates="empathy:2">\s+Something else\.\s+<\/Choice>\n<\/Scene>\n\n<Scene id="new-place">\n<\/Scene>/));

    await page.getByRole('button', { name: t.moveUp(t.choice.named('choice-5')) }).press('Enter');
    await expect.poll(() => focusedId(page)).toBe('outline-choice-3-up');
    await page.getByRole('button', { name: t.remove(t.choice.named('choice-5')) }).press('Enter');
    await expect.poll(() => said.textContent()).toBe(t.removed(t.choice.named('choice-5')));
    await expect.poll(() => focusedId(page)).toBe('outline-choice-3-remove');
    await undoAll(page);
    await keeps(visit, draft, (text) => expect(text).toBe(before));
  });

  it('keeps words that are refused and says why, until those that stand are typed back', async () => {
    const { draft, before, page } = await outline();
    const id = page.getByRole('textbox', { name: t.part.id, exact: true }).first();
    await id.fill('cold');
    await id.press('Enter');
    const wrong = page.locator('#outline-part-id-wrong');
    await expect.poll(() => wrong.innerText()).toContain('There is already a scene cold');
    expect(await id.inputValue()).toBe('cold');
    expect(await id.getAttribute('aria-invalid')).toBe('true');
    await id.fill('call');
    await id.press('Tab');
    await expect.poll(() => wrong.count()).toBe(0);
    expect(await keptText(visit, draft)).toBe(before);
  });

  it('stands in nobody’s way', async () => {
    const { page } = await outline();
    await openAll(page);
    expect(await barriers(page)).toEqual([]);
    await page.locator('#outline-row--1').press('Enter');
    await page.getByRole('heading', { name: t.about.meters }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the source by keyboard', () => {
  it('takes what is typed, marks its problems, and lets the keyboard go', async () => {
    const { draft, before, page } = await outline();
    await goToDraft(page, draft, 'source');
    const source = sourceOf(page, 'scenario', 'helpless-desk');
    await source.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('<Scene id="lost"><Choice id="a" to="co');
    await page.getByRole('option', { name: 'cold' }).waitFor();
    // The list takes no key in its first 75 ms, so that nobody accepts what they have not seen.
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.keyboard.type('">Words.</Choice></Scene>');
    await keeps(visit, draft, (text) => expect(text).toBe(`${before}<Scene id="lost"><Choice id="a" to="cold">Words.</Choice></Scene>`));
    await page.locator('.cm-lint-marker').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await source.evaluate((element) => element === document.activeElement)).toBe(false);
    await savedAll(page);
    expect(await barriers(page)).toEqual([]);
  });
});
