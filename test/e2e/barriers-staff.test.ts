import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { listText } from '#app/messages/studio/en-list.ts';
import { newText } from '#app/messages/studio/en-new.ts';
import { barriers, openAll } from '#test/support/barriers.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();

it('the Studio’s front page, its pictures, and the beginning of something new', async () => {
  const { page, allow } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  allow(/status of 400/);
  await page.goto('/studio');
  await page.getByRole('heading', { name: listText.title, exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto('/studio/new?kind=lesson');
  await page.getByRole('button', { name: newText.submit }).click();
  await page.getByText(newText.titleMissing).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto('/studio/pictures');
  expect(await barriers(page)).toEqual([]);
});

it('publishing a draft and its history, with something of everything', async () => {
  const henk = await demoPerson(visit.server.db, 'henk');
  const caller = await calling(visit.server, henk);
  const opened = await caller.post('/studio/open', { kind: 'scenario', slug: 'helpless-desk' });
  const draft = opened.headers.get('Location')?.split('/').at(-1) ?? '';
  const text = await (await caller.get(`/studio/drafts/${draft}/export`)).text();
  const edits = ['Good, a human being.', 'to="drawer" rates'].map((remove) => ({ at: text.indexOf(remove), remove, insert: remove.replace('Good', 'At last').replace('drawer', 'nowhere-at-all') }));
  await caller.post(`/studio/drafts/${draft}/changes`, { since: '0', tab: 'test', changes: JSON.stringify([{ key: 'one', label: 'Edit scene call', undoes: null, edits }]) });
  await caller.post(`/studio/drafts/${draft}/publish`, { intent: 'ask', 'review-note': 'Is this too much?' });
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'));
  for (const place of ['publish', 'history']) {
    await page.goto(`/studio/drafts/${draft}/${place}`);
    await openAll(page);
    await page.locator('ins').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  }
});

it('a manager’s cohorts and matrix', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  await page.goto('/cohorts');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Autumn cohort' }).click();
  await page.getByRole('grid').waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('the menu of a phone, open', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'admin'), { viewport: { width: 360, height: 740 } });
  await page.goto('/');
  await page.getByText(en.shell.menu, { exact: true }).click();
  await page.getByRole('link', { name: en.shell.growth }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
