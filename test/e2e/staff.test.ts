import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { en } from '#app/messages/en.ts';
import { reportsText } from '#app/messages/manage/en-reports.ts';
import { listText } from '#app/messages/studio/en-list.ts';
import { calling } from '#test/support/calling.ts';
import { demoPerson, newLearner } from '#test/support/people.ts';
import { begin, choice, present, waitForMove } from '#test/support/playing.ts';
import { visiting } from '#test/support/visiting.ts';

const visit = visiting();
const cohortOf = async (name: string) => (await visit.server.db.selectFrom('cohort').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

it.each([
  ['lena', { '/studio': 404, '/cohorts': 404, cohort: 404 }],
  ['henk', { '/studio': 200, '/cohorts': 404, cohort: 404 }],
  ['ruth', { '/studio': 404, '/cohorts': 200, cohort: 200 }],
  ['admin', { '/studio': 200, '/cohorts': 200, cohort: 200 }],
])('%s may open what is theirs', async (name, expected) => {
  const caller = await calling(visit.server, await demoPerson(visit.server.db, name));
  const found: Record<string, number> = {};
  for (const place of Object.keys(expected)) found[place] = (await caller.get(place === 'cohort' ? `/cohorts/${await cohortOf('Autumn cohort')}` : place)).status;
  expect(found).toEqual(expected);
});

it('what is not open to a learner looks like nothing at all', async () => {
  const { page, allow } = await visit.as(await newLearner(visit.server.db));
  allow(/status of 404/);
  const shown: string[] = [];
  for (const address of ['/studio', '/cohorts', '/nowhere']) {
    await page.goto(address);
    await page.getByText(en.errors.byStatus[404] ?? '').waitFor();
    shown.push(await page.getByRole('main').innerText());
  }
  expect(new Set(shown).size).toBe(1);
  await page.goto('/');
  expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([en.shell.home, en.shell.attempts, en.shell.growth]);
});

it('a manager without people in a cohort does not find it', async () => {
  const { db } = visit.server;
  const henk = await demoPerson(db, 'henk');
  const like = await db.selectFrom('cohort').selectAll().executeTakeFirstOrThrow();
  await db.insertInto('cohort').values({ ...like, id: 'elsewhere', name: 'Elsewhere' }).execute();
  await db.insertInto('cohort_member').values({ cohort_id: 'elsewhere', person_id: henk.id, organisation_id: 'default', joined_at: like.created_at }).execute();
  const idle = await newLearner(db, 'Ida Idle');
  await db.updateTable('person').set({ roles: 'manager', team_id: null }).where('id', '=', idle.id).execute();

  const ruth = await visit.as(await demoPerson(db, 'ruth'));
  ruth.allow(/status of 404/);
  await ruth.page.goto('/cohorts');
  expect(await ruth.page.getByRole('link', { name: 'Elsewhere' }).count()).toBe(0);
  expect((await ruth.page.goto('/cohorts/elsewhere'))?.status()).toBe(404);

  const other = await visit.as(idle);
  other.allow(/status of 404/);
  await other.page.goto('/cohorts');
  await other.page.getByText(reportsText.none).waitFor();
  expect((await other.page.goto(`/cohorts/${await cohortOf('Autumn cohort')}`))?.status()).toBe(404);
});

it('in a cohort’s table on a phone everybody is a card, and nothing scrolls sideways', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'), { viewport: { width: 390, height: 844 } });
  await page.goto(`/cohorts/${await cohortOf('Autumn cohort')}`);
  await page.getByRole('grid').waitFor();
  const table = page.locator('.scroller:has(.matrix--people)');
  const { inner, outer } = await table.evaluate((box) => ({ inner: box.scrollWidth, outer: box.clientWidth }));
  expect(inner).toBe(outer);
  expect(await page.getByRole('row', { name: /Lena Brandt/ }).getByRole('gridcell').count()).toBe(6);
  // Some cards are longer than others; each begins where the one before it ends.
  const gaps = () =>
    page.locator('.matrix--grid tbody tr').evaluateAll((cards) => cards.slice(1).map((card, n) => Math.abs(card.getBoundingClientRect().top - (cards[n]?.getBoundingClientRect().bottom ?? 0))));
  await expect.poll(async () => Math.max(...(await gaps()))).toBeLessThan(1);
});

it('a manager sees who has done what, and nobody’s words', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'ruth'));
  await page.goto('/');
  await page.getByRole('link', { name: en.shell.manager, exact: true }).click();
  await page.getByRole('link', { name: 'Autumn cohort' }).click();
  const row = async (name: string) => (await page.getByRole('row', { name: new RegExp(name) }).getByRole('gridcell').allTextContents()).map((text) => text.replace(/due .*$/, '').trim());
  await page.getByRole('grid', { name: reportsText.matrix.caption('Autumn cohort') }).waitFor();
  const { states: { done, 'not-begun': notBegun }, matrix: { of } } = reportsText;
  const begins = (words: string) => expect.stringMatching(new RegExp(`^${words}`)) as string;
  expect(await row('Lena Brandt')).toEqual([...Array<string>(5).fill(notBegun), begins(of(0, 5))]);
  expect(await row('Grace Okafor')).toEqual([done, notBegun, done, notBegun, notBegun, begins(of(2, 5))]);
  expect(await row('Samir Haddad')).toEqual([done, done, done, done, notBegun, begins(of(4, 5))]);

  const written = await visit.server.db.selectFrom('move').select('response').where('kind', '=', 'reply').execute();
  const html = await page.content();
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter(({ response }) => html.includes((JSON.parse(response) as { text: string }).text))).toEqual([]);
});

it('a trainer rates an exemplar and is taken to the comparison, and nothing is said of so few', async () => {
  const { page } = await visit.as(await demoPerson(visit.server.db, 'henk'));
  await page.goto('/calibration');
  for (const question of await page.locator('#exemplar fieldset').all()) await question.getByRole('radio').first().check();
  await page.getByRole('button', { name: en.calibration.rate }).click();
  const comparison = page.getByRole('heading', { name: en.calibration.compared });
  await comparison.waitFor();
  await expect.poll(() => comparison.evaluate((heading) => heading === document.activeElement)).toBe(true);
  const table = page.getByRole('table', { name: en.calibration.agreement });
  const cells = async (name: string) => (await table.getByRole('row', { name }).getByRole('cell').allTextContents()).map((text) => text.trim());
  const claimed = expect.stringMatching(/^0\.\d\d$/) as string;
  expect(await cells('Empathy')).toEqual(['1', '–', claimed, '–', en.calibration.tooFew(20)]);
  expect(await cells('Apologises')).toEqual(['0', '–', claimed, '–', en.calibration.tooFew(20)]);
  expect(await page.getByText(en.calibration.confusion, { exact: true }).count()).toBe(0);
});

it('a trainer sees what is published, mistakes with their place, and learners go on with the last good version', async () => {
  const file = path.join(visit.server.contentFolder, 'scenarios/helpless-desk.mdx');
  const sound = await readFile(file, 'utf8');
  const learner = await newLearner(visit.server.db);
  const under = await visit.as(learner);
  const early = await begin(under.page, 'helpless-desk');
  const { page } = await visit.as(await demoPerson(visit.server.db, 'henk'));
  const desk = page.getByRole('row', { name: /The Helpless Desk/ });
  const cells = async () => (await desk.getByRole('cell').allTextContents()).map((text) => text.trim());
  await page.goto('/studio');
  await page.getByText(listText.noProblems).waitFor();
  expect((await cells())[0]).toBe(listText.version(1));

  // Two mistakes at once: a scene that does not exist, and a persona that does not.
  const broken = sound.replace('to="story"', 'to="storey"').replace('<Say by="femi"', '<Say by="fermi"');
  await restartWith(file, broken);
  await page.reload();
  for (const mistake of ['to="storey"', 'by="fermi"']) {
    const line = broken.slice(0, broken.indexOf(mistake)).split('\n').length;
    await page.getByText(new RegExp(`scenarios/helpless-desk\\.mdx:${line}:\\d+$`)).waitFor();
  }
  await page.getByText(/did you mean `?story/).waitFor();
  expect((await cells())[0]).toBe(listText.version(1));
  expect((await cells())[1]).toContain(listText.errors(2));

  // A learner begins as if nothing had happened.
  await begin(under.page, 'helpless-desk');
  await choice(under.page, 'own').click();
  await waitForMove(under.page, 2);

  // A new good version is for new attempts; the one under way ends on its own.
  await restartWith(file, sound.replace('Good, a human being.', 'At last, a human being.'));
  await page.reload();
  expect((await cells())[0]).toBe(listText.version(2));
  await under.page.goto(`/attempts/${early}`);
  expect(await present(under.page).textContent()).toContain('Good, a human being.');
  await begin(under.page, 'helpless-desk');
  expect(await present(under.page).textContent()).toContain('At last, a human being.');

  const caller = await calling(visit.server, learner);
  expect((await caller.move(early, 1, { choice: 'own' })).status).toBe(200);
});

async function restartWith(file: string, source: string) {
  await writeFile(file, source);
  await visit.server.stop();
  await visit.server.start();
}
