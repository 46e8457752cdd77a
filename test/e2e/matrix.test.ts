import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { matrixText as t } from '#app/messages/manage/en-matrix.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { barriers } from '#test/support/barriers.ts';
import { bigCohort, nameOf } from '#test/support/big-cohort.ts';
import { demoPerson } from '#test/support/people.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const PEOPLE = 2500;
const ITEMS = 24;
const ADDRESS = '/cohorts/big';
const PHONE = { viewport: { width: 390, height: 800 } };

beforeAll(async () => {
  await bigCohort(visit.server.db, PEOPLE, ITEMS);
});

async function open(options?: Parameters<typeof visit.as>[1], address = ADDRESS) {
  const visited = await visit.as(await demoPerson(visit.server.db, 'ruth'), options);
  await visited.page.goto(address);
  if (options?.javaScriptEnabled !== false) await visited.page.getByRole('grid').waitFor();
  return visited;
}

const focused = (page: Page) => page.evaluate(() => ({ row: document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'), words: document.activeElement?.textContent }));
const rowsThere = (page: Page) => page.locator('.matrix--grid tbody tr').count();

/** The cell with the focus is wholly in sight, and neither the head nor the first column covers it. */
const inSight = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[data-cell]');
    if (!cell) return false;
    const { left, right, top, bottom } = cell.getBoundingClientRect();
    return [[left + 4, top + 4], [right - 4, bottom - 4]].every(([x = 0, y = 0]) => cell.contains(document.elementFromPoint(x, y)));
  });

/** Nothing lies over the middle of its cell, and that is in the window. */
const uncovered = async (part: Locator) =>
  (await part.count()) === 1 &&
  part.evaluate((element) => {
    const cell = element.closest('th') ?? element;
    const { left, width, top, height } = cell.getBoundingClientRect();
    return cell.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

it('keys lead through everybody from one tab stop, and only the rows near them are there', async () => {
  const { page } = await open();
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(PEOPLE + 1));
  expect(await page.locator('.matrix--grid [tabindex="0"]').count()).toBe(1);
  await page.getByRole('link', { name: nameOf(0) }).focus();
  await page.keyboard.press('Control+End');
  await page.getByRole('rowheader', { name: nameOf(PEOPLE - 1) }).waitFor();
  expect((await focused(page)).row).toBe(String(PEOPLE + 1));
  await expect.poll(() => inSight(page)).toBe(true);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await focused(page)).words).toBe(nameOf(PEOPLE - 1));
  await page.keyboard.press('PageUp');
  await expect.poll(async () => Number((await focused(page)).row)).toBeLessThan(PEOPLE - 1);
  await expect.poll(async () => (await focused(page)).words).toMatch(/^Person/);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'End', 'ArrowLeft']) {
    await page.keyboard.press(key);
    await expect.poll(() => inSight(page), { message: key }).toBe(true);
  }
  expect(await rowsThere(page)).toBeLessThan(60);
  await page.keyboard.press('Control+Home');
  await expect.poll(async () => (await focused(page)).words).toMatch(new RegExp(`^${reportsText.matrix.person}`));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/people/big-00000');
});

it('the focus stays at its cell while the rows roll by, and while somebody is loaded', async () => {
  const { page } = await open();
  await page.getByRole('link', { name: nameOf(2) }).focus();
  await page.locator('.scroller--grid').evaluate((region) => region.scrollTo({ top: region.scrollHeight / 2 }));
  await expect.poll(() => page.getByRole('rowheader', { name: /^Person 012/ }).count()).toBeGreaterThan(0);
  expect((await focused(page)).words).toBe(nameOf(2));
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await focused(page)).words).toBe(nameOf(3));
  await expect.poll(() => inSight(page)).toBe(true);
});

it('what is not loaded is said, and loaded at a press', async () => {
  const { page, allow } = await open();
  allow(/net::ERR_FAILED/);
  await page.route('**/people?*', (route) => route.abort());
  await page.getByRole('link', { name: nameOf(0) }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.getByText(t.failedSaid).waitFor({ state: 'attached' });
  await expect.poll(async () => (await focused(page)).words).toBe(t.again);
  expect((await page.locator('.matrix--grid tbody tr').last().boundingBox())?.height).toBeGreaterThan(40);
  await page.unroute('**/people?*');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).words).toBe(nameOf(PEOPLE - 1));
});

it('heads sort, the address says how, and the focus stays at the head', async () => {
  const { page } = await open();
  await page.getByRole('link', { name: nameOf(0) }).focus();
  await page.keyboard.press('PageDown');
  const head = page.getByRole('columnheader', { name: 'Role-play 003' });
  await head.getByRole('link').click();
  await page.getByText(t.found(PEOPLE, t.sorted('item', 'Role-play 003', false))).waitFor();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await page.getByRole('rowheader', { name: nameOf(1) }).waitFor();
  expect(await page.locator('.matrix--grid tbody tr').first().locator('th').innerText()).toContain(nameOf(1));
  expect((await focused(page)).words).toContain('Role-play 003');
  await page.keyboard.press('Enter');
  await page.getByText(t.found(PEOPLE, t.sorted('item', 'Role-play 003', true))).waitFor();
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await page.getByRole('rowheader', { name: nameOf(0) }).waitFor();
  expect(await page.getByLabel(reportsText.matrix.sort).inputValue()).toBe('item.item-003');
  expect(await page.locator('.scroller--grid').evaluate((region) => region.scrollTop)).toBe(0);
});

it('a filter begins at the top, is said, and leaves the focus on its button', async () => {
  const { page } = await open();
  await page.locator('.scroller--grid').evaluate((region) => region.scrollTo({ top: 50_000 }));
  await page.getByLabel(reportsText.matrix.name).fill('Person 0123');
  const show = page.getByRole('button', { name: reportsText.matrix.apply });
  await show.click();
  await page.getByText(t.found(10, t.sorted('name', undefined, false))).waitFor();
  await page.getByRole('rowheader', { name: nameOf(1230) }).waitFor();
  expect(await show.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.locator('.scroller--grid').evaluate((region) => region.scrollTop)).toBe(0);
});

it('who opens a person from the middle and goes back is where they were, with the focus', async () => {
  const { page } = await open();
  await page.getByRole('link', { name: nameOf(0) }).focus();
  for (let n = 0; n < 40; n += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('Home');
  await expect.poll(async () => (await focused(page)).words).toMatch(/^Person/);
  const before = await focused(page);
  expect(Number(before.row)).toBeGreaterThan(100);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: before.words ?? '' }).waitFor();
  await page.goBack();
  await expect.poll(() => focused(page)).toEqual(before);
  await expect.poll(() => inSight(page)).toBe(true);

  await page.locator('.scroller--grid').hover();
  await page.mouse.wheel(0, 1_000_000);
  await page.getByRole('link', { name: nameOf(PEOPLE - 1) }).waitFor();
  await page.getByRole('link', { name: reportsText.matrix.skills }).click();
  await page.waitForURL(/skills/);
  await page.goBack();
  await page.getByRole('link', { name: nameOf(PEOPLE - 1) }).waitFor();
});

it('who does so on a phone is where they were as well', async () => {
  const { page } = await open(PHONE);
  await page.mouse.wheel(0, 20_000);
  const namesInSight = () =>
    page.getByRole('rowheader').getByRole('link').evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().top > 0 && link.getBoundingClientRect().bottom < innerHeight).map((link) => link.textContent ?? ''));
  await expect.poll(async () => (await namesInSight()).filter((name) => name > nameOf(20)).length).toBeGreaterThan(0);
  const [name = ''] = await namesInSight();
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goBack();
  await expect.poll(namesInSight).toContain(name);
});

it('on a phone people are cards that scroll with the page, to the last', async () => {
  const { page } = await open(PHONE);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await page.getByRole('rowheader', { name: nameOf(0) }).scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(async () => (await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight)), await page.getByRole('rowheader', { name: nameOf(PEOPLE - 1) }).count())).toBe(1);
  expect(await rowsThere(page)).toBeLessThan(60);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('checkbox', { name: t.everyPart }).check();
  await page.getByRole('row', { name: nameOf(0) }).getByText('not begun').first().waitFor();
  expect(await sideways()).toBe(0);
});

it('has no barriers, also in the middle', async () => {
  const { page } = await open();
  await page.getByRole('link', { name: nameOf(0) }).focus();
  await page.keyboard.press('PageDown');
  expect(await barriers(page)).toEqual([]);
});

it('without scripts there are pages of everybody, with heads that sort; a page for printing has more', async () => {
  const { page } = await open({ javaScriptEnabled: false }, `${ADDRESS}?page=25`);
  const names = () => page.locator('.matrix--people tbody th a').allTextContents();
  expect(await names()).toEqual(Array.from({ length: 100 }, (_, n) => nameOf(2400 + n)));
  await page.getByRole('columnheader', { name: reportsText.matrix.person }).getByRole('link').click();
  expect((await names())[0]).toBe(nameOf(PEOPLE - 1));
  await page.goto(`${ADDRESS}?print=1&page=3`);
  expect((await names())[0]).toBe(nameOf(800));
});

it('prints the rows that are out of sight', async () => {
  const { page } = await open();
  const paper = page.locator('.matrix-paper');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await paper.locator('tbody tr').count()).toBe(100);
  await paper.getByText(t.printRest(100, PEOPLE)).waitFor({ state: 'attached' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await paper.count()).toBe(0);
});

it('the focus that was in the table before scripts came is kept', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(ADDRESS, { waitUntil: 'commit' });
  await page.getByRole('link', { name: nameOf(4) }).focus();
  release();
  await page.getByRole('grid').waitFor();
  await expect.poll(async () => (await focused(page)).words).toBe(nameOf(4));
});

it('a later page begins where it was, with its first person below the head, and loads nobody before', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  const parts: string[] = [];
  page.on('request', (request) => request.url().includes('/people?') && parts.push(request.url()));
  await page.goto(`${ADDRESS}?page=9`);
  await page.getByRole('grid').waitFor();
  await page.locator('.scroller--grid').scrollIntoViewIfNeeded();
  await expect.poll(() => uncovered(page.getByRole('grid').getByRole('link', { name: nameOf(800) }))).toBe(true);
  await expect.poll(() => uncovered(page.getByRole('grid').getByRole('link', { name: nameOf(798) }))).toBe(false);
  expect(parts.filter((address) => address.endsWith('part=0'))).toEqual([]);
  expect(await page.locator('.matrix--grid [data-cell][tabindex="0"], .matrix--grid [data-cell] [tabindex="0"]').textContent()).toBe(nameOf(800));
});

it('so it does on a phone', async () => {
  const { page } = await open(PHONE, `${ADDRESS}?page=9`);
  await expect.poll(() => uncovered(page.getByRole('grid').getByRole('link', { name: nameOf(800) }))).toBe(true);
});

it('somebody who joins while others scroll pushes nobody into two rows', async () => {
  const { page } = await open();
  const { db } = visit.server;
  const like = await db.selectFrom('person').selectAll().where('id', '=', 'big-00000').executeTakeFirstOrThrow();
  await db.insertInto('person').values({ ...like, id: 'newcomer', email: 'newcomer@example.org', name: 'Person 00000 A' }).execute();
  await db.insertInto('cohort_member').values({ cohort_id: 'big', person_id: 'newcomer', organisation_id: 'default', joined_at: '2026-01-01T00:00:00.000Z' }).execute();
  const region = page.locator('.scroller--grid');
  await region.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(PEOPLE + 2));
  await expect.poll(() => page.getByRole('rowheader', { name: /^Person 012/ }).count()).toBeGreaterThan(0);
  expect(await region.evaluate((element) => element.scrollTop)).toBeGreaterThan(10_000);
  const places = await page.locator('.matrix--grid tbody tr:not([aria-busy])').evaluateAll((rows) =>
    rows.map((row) => `${Number(row.getAttribute('aria-rowindex'))} ${row.querySelector('a')?.textContent ?? ''}`).filter((place) => place.includes('Person 012')));
  // The head is row 1 and the newcomer row 2, so person 0 is in row 3.
  for (const place of places) expect(Number(place.slice(0, 4)) - Number(/Person (\d+)/.exec(place)?.[1])).toBe(3);
  expect(places.length).toBeGreaterThan(0);
});
