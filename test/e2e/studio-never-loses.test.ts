import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorText } from '#app/messages/studio/en-editor.ts';
import { demoPerson, newTrainer } from '#test/support/people.ts';
import { goToDraft, keptText, openedDraft, savedAll, sourceOf } from '#test/support/studio.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const GONE = /ERR_|status of 401/;
const SLUG = 'helpless-desk';

const draftOf = async () => openedDraft(visit, await demoPerson(visit.server.db, 'henk'), 'scenario', SLUG);

/** Puts the caret at the end of the first line that holds these words, by keyboard. */
async function caretAfter(page: Page, words: string): Promise<void> {
  const source = sourceOf(page, 'scenario', SLUG);
  await source.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
}

async function writing() {
  const draft = await draftOf();
  const visitor = await visit.as(await demoPerson(visit.server.db, 'henk'));
  await goToDraft(visitor.page, draft, 'source');
  await sourceOf(visitor.page, 'scenario', SLUG).waitFor();
  return { ...visitor, draft };
}

it('a server killed while somebody types loses nothing: not with the tab open, not with the tab closed', async () => {
  const { page, context, draft, allow } = await writing();
  allow(GONE);
  await caretAfter(page, 'title:');
  await page.keyboard.type(' first');
  await savedAll(page);
  await page.keyboard.type(' seco', { delay: 30 });
  await visit.server.kill();
  await page.keyboard.type('nd', { delay: 30 });
  await page.getByText(editorText.statusShort.offline).waitFor();
  await visit.server.start();
  await savedAll(page);
  expect(await keptText(visit, draft)).toContain(' first second');

  await visit.server.kill();
  await page.keyboard.type(' quux');
  await page.getByText(editorText.statusShort.offline).waitFor();
  await page.close();
  await visit.server.start();
  expect(await keptText(visit, draft)).not.toContain('quux');
  const again = await context.newPage();
  await goToDraft(again, draft, 'source');
  await savedAll(again);
  expect(await keptText(visit, draft)).toContain(' first second quux');
  expect(await sourceOf(again, 'scenario', SLUG).innerText()).toContain('first second quux');
});

it('what is typed while signed out waits in the browser, says so, and is saved after signing in again', async () => {
  const { page, context, draft, allow } = await writing();
  allow(GONE);
  const cookies = await context.cookies();
  await context.clearCookies();
  await caretAfter(page, 'title:');
  await page.keyboard.type(' while signed out');
  await page.getByText(editorText.status.signedOut).waitFor();
  expect(await keptText(visit, draft)).not.toContain('while signed out');
  await context.addCookies(cookies);
  await savedAll(page);
  expect(await keptText(visit, draft)).toContain('while signed out');
});

it('two people in one draft are told, their words in different places are merged, and in the same place they are asked', async () => {
  const { page, draft, allow } = await writing();
  allow(GONE);
  const other = await visit.as(await newTrainer(visit.server.db, 'Mira Otto'));
  other.allow(GONE);
  await goToDraft(other.page, draft, 'source');
  await sourceOf(other.page, 'scenario', SLUG).waitFor();
  await page.getByText(editorText.others(['Mira Otto'])).waitFor();
  await other.page.getByText(editorText.others(['Henk Visser'])).waitFor();

  await caretAfter(page, 'title:');
  await caretAfter(other.page, 'minutes:');
  await page.keyboard.type(' by Henk');
  await other.page.keyboard.type(' # by Mira');
  await savedAll(page);
  await savedAll(other.page);
  const merged = await keptText(visit, draft);
  expect(merged).toContain('by Henk');
  expect(merged).toContain('# by Mira');
  await expect.poll(() => sourceOf(page, 'scenario', SLUG).innerText(), { timeout: 10_000 }).toContain('# by Mira');

  await other.context.setOffline(true);
  await caretAfter(other.page, 'summary:');
  await other.page.keyboard.type(' Mira was here.');
  await caretAfter(page, 'summary:');
  await page.keyboard.type(' Henk was here.');
  await savedAll(page);
  await other.context.setOffline(false);
  await other.page.getByRole('heading', { name: editorText.conflict.title }).waitFor({ timeout: 15_000 });
  expect(await other.page.locator('.studio__conflict').innerText()).toContain('Mira was here.');
  await other.page.keyboard.press('Tab');
  await other.page.getByRole('button', { name: editorText.conflict.keep }).focus();
  await other.page.keyboard.press('Enter');
  await expect.poll(() => other.page.evaluate(() => document.activeElement?.id)).toBe('studio-title');
  await savedAll(other.page);
  const both = await keptText(visit, draft);
  expect(both).toContain('Henk was here.');
  expect(both).toContain('Mira was here.');
});

it('a paste of 200 kB is kept, and one beyond what a draft may be is refused with a sentence and can be taken back', async () => {
  const { page, draft, allow } = await writing();
  allow(/status of 413/);
  const before = await keptText(visit, draft);
  const paste = (size: number) =>
    page.evaluate((length) => {
      const data = new DataTransfer();
      data.setData('text/plain', `${'All of it, every word. '.repeat(length / 23)}\n`);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, size);
  await sourceOf(page, 'scenario', SLUG).focus();
  await page.keyboard.press('Control+End');
  await paste(200_000);
  await savedAll(page);
  expect((await keptText(visit, draft)).length).toBeGreaterThan(before.length + 199_000);
  await paste(990_000);
  await page.getByRole('alert').getByText(/longer than/).waitFor();
  await page.keyboard.press('Control+z');
  await savedAll(page);
  await page.keyboard.press('Control+z');
  await savedAll(page);
  expect(await keptText(visit, draft)).toBe(before);
});
