import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { button } from '#test/support/playing.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const COURSE = '/courses/not-just-a-user';
const LESSON = `${COURSE}/01-nobody-is-just-a-user`;

it('sign-in, empty', async () => {
  const { page } = await visit.stranger();
  await page.goto('/sign-in');
  expect(await barriers(page)).toEqual([]);
});

it('sign-in, with what is wrong beside each field', async () => {
  const { page, allow } = await visit.stranger();
  allow(/status of 400/);
  await page.goto('/sign-in');
  await button(page, en.signIn.submit).click();
  await page.getByText(en.signIn.passwordMissing).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('sign-in, refused', async () => {
  const { page, allow } = await visit.stranger();
  allow(/status of 400/);
  await page.goto('/sign-in');
  await page.getByLabel(en.signIn.email).fill('nobody@example.org');
  await page.getByLabel(en.signIn.password).fill('wrong');
  await button(page, en.signIn.submit).click();
  await page.getByText(en.signIn.wrong).waitFor();
  expect(await barriers(page)).toEqual([]);
});

const NEW_TO = ['/', COURSE, LESSON, `${COURSE}/02-understand-before-you-solve`, `${COURSE}/03-own-it-and-say-when`, '/scenarios/helpless-desk', '/attempts', '/growth', '/account', '/privacy', '/nowhere'];

it.each(NEW_TO)('%s for somebody new', async (address) => {
  const { page, allow } = await visit.as(await newLearner(visit.server.db));
  allow(/status of 404/);
  await page.goto(address);
  expect(await barriers(page)).toEqual([]);
});

it('a lesson with a right and a wrong answer, and one that is still open', async () => {
  const learner = await newLearner(visit.server.db);
  const caller = await calling(visit.server, learner);
  await caller.post(`${LESSON}/answers`, { intent: 'answer', quiz: 'first-reply', answer: 'speed' });
  await caller.post(`${LESSON}/answers`, { intent: 'reflect', reflection: 'a-name-in-the-queue', text: 'Gerda.' });
  const { page, allow } = await visit.as(learner);
  allow(/status of 400/);
  await page.goto(LESSON);
  await button(page, en.lesson.finish).click();
  await page.getByText(en.lesson.open(1)).waitFor();
  expect(await barriers(page)).toEqual([]);
  await caller.post(`${LESSON}/answers`, { intent: 'answer', quiz: 'sun', answer: 'ask' });
  await page.reload();
  await page.getByText(en.lesson.right, { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it.each(['/', COURSE, LESSON, '/scenarios/helpless-desk', '/attempts', '/growth'])('%s for somebody with some practice', async (address) => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'samir'));
  await page.goto(address);
  await openAll(page);
  expect(await barriers(page)).toEqual([]);
});
