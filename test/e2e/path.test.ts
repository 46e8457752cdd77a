import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Scenario } from '#app/domain/scenario/model.ts';
import type { Transcript } from '#app/domain/scenario/play.ts';
import { en } from '#app/messages/en.ts';
import { newLearner, PASSWORD } from '#test/support/people.ts';
import { attemptOf, begin, button, play } from '#test/support/playing.ts';
import { readPlay, readScenario } from '#test/support/scenario-source.ts';
import { UNRATED } from '#test/support/unrated-words.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const LESSON = '/courses/not-just-a-user/01-nobody-is-just-a-user';
const REFLECTION = 'Gerda, who prints the rotas. I would have to ask who waits for them.';

let desk: Scenario;
let good: Transcript;
let bad: Transcript;
beforeAll(async () => {
  desk = await readScenario('helpless-desk');
  [good, bad] = await Promise.all([readPlay('helpless-desk', 'name-back'), readPlay('helpless-desk', 'outside')]);
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the whole path %s', (_, javaScriptEnabled) => {
  it('leads from the sign-in to the debrief, and is all there after a restart', async () => {
    const learner = await newLearner(visit.server.db, 'Nell Newcomer');
    const { page, allow } = await visit.stranger({ javaScriptEnabled });
    // A lesson that is finished before its questions are answered.
    allow(/status of 400 .*01-nobody/);

    await page.goto('/');
    await page.getByLabel(en.signIn.email).fill(learner.email);
    await page.getByLabel(en.signIn.password).fill(PASSWORD);
    await button(page, en.signIn.submit).click();
    await page.getByText(en.home.greeting('Nell')).waitFor();

    await page.getByRole('link', { name: en.home.lessonButton }).click();
    await page.waitForURL(`**${LESSON}`);
    await readLesson(page);

    const best = await playTo(page, good);
    await readDebrief(page, best, 'success');
    expect(await page.getByText('Two questions: one about the fault').count()).toBe(1);
    expect(await page.getByText(UNRATED).count()).toBeGreaterThan(0);
    const worst = await playTo(page, bad);
    await readDebrief(page, worst, 'failure');
    await page.getByText(en.debrief.endings(2, desk.endings.length)).first().waitFor();

    await page.goto(`/attempts/${best}/debrief`);
    await button(page, en.debrief.submit).click();
    await page.getByText(/^Submitted/).waitFor();

    await visit.server.stop();
    await visit.server.start();
    await findAllAgain(page, best, worst);
  });
});

async function readLesson(page: Page) {
  await button(page, en.lesson.finish).click();
  await page.getByText(en.lesson.open(2)).waitFor();
  for (const answer of ['purpose', 'ask']) {
    await page.locator(`input[name="answer"][value="${answer}"]`).check();
    await page.locator('form', { has: page.locator(`input[value="${answer}"]`) }).getByRole('button', { name: en.lesson.check }).click();
    await page.locator(`input[name="answer"][value="${answer}"]`).waitFor({ state: 'detached' });
  }
  expect(await page.getByText(en.lesson.right, { exact: true }).count()).toBe(2);
  expect(await page.getByText('It would have turned up the certificate paper').count()).toBe(1);

  await page.getByRole('textbox').fill(REFLECTION);
  await button(page, en.lesson.keep).click();
  await page.getByText(en.lesson.kept, { exact: true }).waitFor();
  await button(page, en.lesson.finish).click();
  await page.getByText(en.lesson.finished).waitFor();
}

async function playTo(page: Page, transcript: Transcript): Promise<string> {
  await page.getByRole('link', { name: en.shell.attempts, exact: true }).click();
  await page.getByRole('link', { name: desk.title, exact: true }).last().click();
  await page.waitForURL('**/scenarios/helpless-desk');
  await begin(page, 'helpless-desk');
  await play(page, desk, transcript);
  const attempt = attemptOf(page);
  await page.getByRole('link', { name: en.player.debrief }).click();
  return attempt;
}

async function readDebrief(page: Page, attempt: string, outcome: 'success' | 'failure') {
  await page.waitForURL(`**/attempts/${attempt}/debrief`);
  await page.getByText(en.debrief.outcome[outcome]).waitFor();
  await page.getByRole('heading', { name: en.debrief.levels }).waitFor();
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(4);
}

async function findAllAgain(page: Page, best: string, worst: string) {
  await page.reload();
  await page.getByText(/^Submitted/).waitFor();

  await page.goto(LESSON);
  await page.getByText(en.lesson.finished).waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe(REFLECTION);
  expect(await page.getByText(en.lesson.right, { exact: true }).count()).toBe(2);

  await page.getByRole('link', { name: en.shell.attempts, exact: true }).click();
  await page.getByRole('heading', { name: en.attempts.title }).waitFor();
  const listed = await page.getByRole('link', { name: new RegExp(`^${desk.title}: `) }).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(listed).toEqual([`/attempts/${worst}/debrief`, `/attempts/${best}/debrief`]);
  expect(await page.getByText(en.attempts.submitted, { exact: true }).count()).toBe(1);

  await page.getByRole('link', { name: en.shell.growth, exact: true }).click();
  await page.getByRole('heading', { name: 'Reliability' }).first().waitFor();

  await page.getByRole('link', { name: en.shell.home, exact: true }).click();
  await page.getByText(en.home.progress(2, 5)).waitFor();
}
