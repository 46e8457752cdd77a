import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { button } from '#test/support/playing.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const LESSON = '/courses/not-just-a-user/01-nobody-is-just-a-user';

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

it.each(['/', '/courses/not-just-a-user', LESSON, '/scenarios/helpless-desk', '/attempts', '/growth', '/account', '/privacy', '/nowhere'])('%s for somebody new', async (address) => {
  const { page, allow } = await visit.as(await newLearner(visit.server.db));
  allow(/status of 404/);
  await page.goto(address);
  expect(await barriers(page)).toEqual([]);
});

it.each(['/', '/courses/not-just-a-user', LESSON, '/scenarios/helpless-desk', '/attempts', '/growth'])('%s for somebody with some practice', async (address) => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'samir'));
  await page.goto(address);
  await openAll(page);
  expect(await barriers(page)).toEqual([]);
});
