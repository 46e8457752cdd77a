import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { hydrated } from '#test/support/browser.ts';
import { newLearner } from '#test/support/people.ts';
import { button } from '#test/support/playing.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const LESSON = '/courses/not-just-a-user/01-nobody-is-just-a-user';

async function reading() {
  const learner = await newLearner(visit.server.db);
  const opened = await visit.as(learner);
  await opened.page.goto(LESSON);
  await hydrated(opened.page, '.quiz form');
  const stored = async () => (await visit.server.db.selectFrom('reflection').select('text').where('person_id', '=', learner.id).executeTakeFirst())?.text;
  return { ...opened, learner, stored, reflection: opened.page.getByRole('textbox') };
}

it('a reflection waits for the network and says so', async () => {
  const { page, context, reflection, stored, allow } = await reading();
  allow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await reflection.fill('Written on a train.');
  await page.getByText(en.lesson.notKept).waitFor();
  await context.setOffline(false);
  await page.getByText(en.lesson.kept, { exact: true }).waitFor();
  expect(await stored()).toBe('Written on a train.');
});

it('a reflection is kept when the page is left at once', async () => {
  const { page, reflection, stored } = await reading();
  await reflection.fill('The last words before going.');
  await page.getByRole('link', { name: en.shell.home, exact: true }).click();
  await expect.poll(stored).toBe('The last words before going.');
});

it('a reflection is kept when the window is closed at once', async () => {
  const { page, reflection, stored } = await reading();
  await reflection.fill('The last words before closing.');
  await page.close({ runBeforeUnload: true });
  await expect.poll(stored).toBe('The last words before closing.');
});

it('a reflection that could not be sent is there after a reload', async () => {
  const { page, context, reflection, stored, allow } = await reading();
  allow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await reflection.fill('Written on a train, and then the tunnel.');
  await page.getByText(en.lesson.notKept).waitFor();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(LESSON);
  await expect.poll(() => later.getByRole('textbox').inputValue()).toBe('Written on a train, and then the tunnel.');
  await expect.poll(stored).toBe('Written on a train, and then the tunnel.');
});

it('an answer that cannot be sent stays chosen and can be checked again', async () => {
  const { page, context, allow } = await reading();
  allow(/ERR_INTERNET_DISCONNECTED/);
  await page.locator('input[value="purpose"]').check();
  await context.setOffline(true);
  await button(page, en.lesson.check).first().click();
  await page.getByText(en.lesson.notKept).waitFor();
  expect(await page.locator('input[value="purpose"]').isChecked()).toBe(true);
  await context.setOffline(false);
  await button(page, en.lesson.check).first().click();
  await page.getByText(en.lesson.right, { exact: true }).waitFor();
});
