import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { EXEMPLARS } from '#app/services/review/exemplars.server.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { hydrated } from '#test/support/browser.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, newLearner, type TestPerson } from '#test/support/people.ts';
import { button } from '#test/support/playing.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const LESSON = '/courses/not-just-a-user/02-understand-before-you-solve';
const COLD = 'Please send me the names of everybody who needs access.';
const WARM = 'I will have it ready by ten tomorrow, Ines. Before I do: how do the call-backs reach you, and how do you know that one is done?';

const practice = (page: Page) => page.locator('#reply-ring-back');
const box = (page: Page) => practice(page).getByRole('textbox');
const result = (page: Page) => practice(page).getByRole('group', { name: en.lesson.replyResult });
const model = (page: Page) => practice(page).getByText('Before I make it, I’d like').or(practice(page).getByText("Before I make it, I'd like"));

async function reading(options = {}, learner?: TestPerson) {
  const person = learner ?? (await newLearner(visit.server.db));
  const opened = await visit.as(person, options);
  await opened.page.goto(LESSON);
  return { ...opened, person };
}

const stored = async (person: TestPerson) => (await visit.server.db.selectFrom('practice_reply').select(['text', 'earlier']).where('person_id', '=', person.id).execute())[0];

it('a reply is rated at once, the model comes after it, and a second try shows what moved', async () => {
  const { page, person } = await reading();
  await hydrated(page, '#reply-ring-back form');
  await practice(page).getByText(en.lesson.replyRated(['Empathy', 'Inquiry', 'Responsiveness'])).waitFor();
  expect(await model(page).count()).toBe(0);
  await box(page).fill(COLD);
  await button(page, en.rated.rate).click();
  await result(page).waitFor();
  expect(await result(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await result(page).locator('.note').count()).toBe(3);
  expect(await model(page).count()).toBe(1);

  await box(page).fill(WARM);
  await button(page, en.rated.again).click();
  await result(page).getByText(WARM.slice(0, 30)).waitFor();
  expect(await result(page).locator('.note__head .meta').count()).toBe(3);
  expect(await result(page).locator('mark').count()).toBeGreaterThan(0);
  expect(await stored(person)).toEqual({ text: WARM, earlier: COLD });
  await page.reload();
  await result(page).waitFor();
  expect(await box(page).inputValue()).toBe(WARM);
});

it('the same without JavaScript', async () => {
  const { page, person } = await reading({ javaScriptEnabled: false });
  expect(await model(page).count()).toBe(0);
  await box(page).fill(`${COLD}\n\nThanks.`);
  await button(page, en.rated.rate).click();
  await page.waitForURL(/#reply-ring-back-result$/);
  expect(await result(page).locator('.note').count()).toBe(3);
  expect(await model(page).count()).toBe(1);
  await box(page).fill(WARM);
  await button(page, en.rated.again).click();
  await result(page).getByText(WARM.slice(0, 30)).waitFor();
  expect(await result(page).locator('.note__head .meta').count()).toBe(3);
  expect(await stored(person)).toEqual({ text: WARM, earlier: `${COLD}\n\nThanks.` });
});

it('words stay when the connection is lost, also over a reload, and are not shown to the next person on the device', async () => {
  const { page, context, allow, person } = await reading();
  allow(/ERR_INTERNET_DISCONNECTED/);
  await hydrated(page, '#reply-ring-back form');
  await box(page).fill(WARM);
  await context.setOffline(true);
  await button(page, en.rated.rate).click();
  await practice(page).getByRole('alert').getByText(en.lesson.replyUnsent).waitFor();
  expect(await box(page).inputValue()).toBe(WARM);
  await context.setOffline(false);
  await page.reload();
  await expect.poll(() => box(page).inputValue()).toBe(WARM);
  expect(await stored(person)).toBeUndefined();

  const next = await newLearner(visit.server.db);
  await page.goto('/');
  await button(page, en.shell.signOut).first().click();
  await page.waitForURL(/sign-in/);
  await page.getByLabel(en.signIn.email).fill(next.email);
  await page.getByLabel(en.signIn.password).fill('helpful-desk');
  await button(page, en.signIn.submit).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.goto(LESSON);
  await hydrated(page, '#reply-ring-back form');
  expect(await box(page).inputValue()).toBe('');
});

it('words that are not rated say why and can be judged by the learner', async () => {
  const { page } = await reading();
  await hydrated(page, '#reply-ring-back form');
  await box(page).fill('Guten Tag, wir kümmern uns um das Postfach und melden uns bei Ihnen.');
  await button(page, en.rated.rate).click();
  await result(page).getByText(en.rated.notRated['not-english']).waitFor();
  await result(page).getByText('Inquiry', { exact: true }).click();
  await result(page).getByText('hands the thinking back').waitFor();
  await openAll(page);
  expect(await barriers(page)).toEqual([]);
});

it('no page shows anybody what another has practised', async () => {
  const learner = await newLearner(visit.server.db);
  const secret = 'My quite unmistakable words about the eye clinic.';
  await (await calling(visit.server, learner)).post(`${LESSON}/answers`, { intent: 'reply', reply: 'ring-back', text: secret });
  expect((await stored(learner))?.text).toBe(secret);
  const { id } = await visit.server.db.selectFrom('cohort').select('id').where('name', '=', 'Autumn cohort').executeTakeFirstOrThrow();
  for (const name of ['lena', 'henk', 'ruth', 'admin']) {
    const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
    for (const address of ['/', LESSON, '/courses/not-just-a-user', '/studio', '/reviews', '/calibration', '/cohorts', `/cohorts/${id}`, '/attempts', '/growth', `${LESSON}.data`]) {
      expect(await (await caller.get(address)).text(), `${name} ${address}`).not.toContain('unmistakable');
    }
  }
});

it('a lesson with a reply rated has no barriers', async () => {
  const learner = await newLearner(visit.server.db);
  const caller = await calling(visit.server, learner);
  for (const text of [COLD, WARM]) await caller.post(`${LESSON}/answers`, { intent: 'reply', reply: 'ring-back', text });
  const { page } = await reading({}, learner);
  await result(page).waitFor();
  expect(await barriers(page)).toEqual([]);
});

// Without JavaScript first: afterwards there are pairs enough to say something.
it.each([false, true])('a trainer rates an exemplar blind and then sees the scorer’s levels (JavaScript: %s)', async (javaScriptEnabled) => {
  const trainer = await newLearner(visit.server.db, 'Tara Trainer');
  await visit.server.db.updateTable('person').set({ roles: 'trainer' }).where('id', '=', trainer.id).execute();
  const { page } = await visit.as(trainer, { javaScriptEnabled });
  await page.goto('/calibration');
  expect(await page.getByRole('table').count()).toBe(1);
  expect(await page.getByText(en.calibration.compared).count()).toBe(0);
  if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
  for (const question of await page.locator('fieldset.rating').all()) await question.getByRole('radio').nth(2).check();
  await button(page, en.calibration.rate).click();
  await page.getByRole('heading', { name: en.calibration.compared }).waitFor();
  const table = page.getByRole('table', { name: en.calibration.compared });
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([en.debrief.criterion, en.calibration.you, en.calibration.scorer, en.calibration.raters]);
  expect(await table.getByRole('row', { name: /Empathy/ }).getByRole('cell').first().textContent()).toBe('moderate');
  await page.getByText(en.calibration.progress(1, 24)).waitFor();
  expect(await page.getByText(en.calibration.confusion, { exact: true }).count()).toBe(0);
  if (!javaScriptEnabled) return;

  // Of twenty something can be said.
  const owner = { person_id: trainer.id, organisation_id: 'default', rated_at: '2026-11-21T12:00:00.000Z' };
  const rows = EXEMPLARS.slice(1, 20).flatMap(({ id, levels }) => Object.entries(levels).map(([criterion, level]) => ({ ...owner, exemplar: id, criterion, level })));
  await visit.server.db.insertInto('exemplar_rating').values(rows).execute();
  await page.reload();
  await openAll(page);
  await page.getByRole('table', { name: en.calibration.confusionOf('Empathy') }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('calibration is open to trainers alone, and the page on privacy has no barriers', async () => {
  const learner = await newLearner(visit.server.db);
  expect((await (await calling(visit.server, learner)).get('/calibration')).status).toBe(404);
  const { page } = await visit.as(learner);
  await page.goto('/privacy');
  await page.getByRole('heading', { name: 'How what you write is rated' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
