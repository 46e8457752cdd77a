import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { barriers } from '#test/support/barriers.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

it('a trainer’s content page', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'henk'));
  await page.goto('/trainer');
  await page.getByRole('heading', { name: en.trainer.title }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('a manager’s cohorts and matrix', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  await page.goto('/cohorts');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Autumn cohort' }).click();
  await page.getByRole('table').waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('the menu of a phone, open', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'), { viewport: { width: 360, height: 740 } });
  await page.goto('/');
  await page.getByText(en.shell.menu, { exact: true }).click();
  await page.getByRole('link', { name: en.shell.growth }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
